using Microsoft.EntityFrameworkCore;
using NetworksPortal.Employees;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;

namespace NetworksPortal.Memberships;

/// <summary>Opens and rewrites the envelopes of one account. No other class touches them.</summary>
public sealed class Envelopes(PortalDb db, EnvelopeSeal seal, RosterCache rosters, Tallies tallies)
{
    /// <summary>What this account is in each network; <see cref="Membership.None"/> where it is nothing.</summary>
    public async Task<IReadOnlyDictionary<NetworkId, Membership>> OfAsync(EmployeeId employee, CancellationToken ct)
    {
        var envelopes = await db.Set<Envelope>().AsNoTracking().Where(e => e.Employee == employee).ToListAsync(ct);
        return envelopes.ToDictionary(e => e.Network, Open);
    }

    /// <summary>
    /// Changes one membership and rewrites every envelope of the account and every tally with it, in one
    /// transaction of its own or the caller's. What else belongs to the change goes into <paramref name="decide"/>.
    /// </summary>
    public async Task<Membership> ChangeAsync(
        EmployeeId employee, NetworkId network, Func<Membership, Task<Membership>> decide, CancellationToken ct)
    {
        await using var transaction = await WriteScope.BeginAsync(db, ct);
        var name = await db.Employees.Where(e => e.Id == employee.Value).Select(e => e.Name).SingleAsync(ct);
        var envelopes = await db.Set<Envelope>().Where(e => e.Employee == employee).ToListAsync(ct);
        var before = envelopes.Where(e => e.Network == network).Select(Open).FirstOrDefault()
            ?? throw new RuleViolation("NetworkUnknown");
        var after = await decide(before);
        var stamp = await RewriteAsync(envelopes, e => e.Network == network ? after : Open(e), ct);
        await tallies.RewriteAsync(before.IsIn == after.IsIn ? [] : [network], ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        rosters.Patch(stamp, network, new RosterEntry(employee, name, after));
        return after;
    }

    /// <summary>Seals the account's envelopes anew without changing what they hold.</summary>
    public async Task ResealAsync(EmployeeId employee, CancellationToken ct)
    {
        await using var transaction = await WriteScope.BeginAsync(db, ct);
        var envelopes = await db.Set<Envelope>().Where(e => e.Employee == employee).ToListAsync(ct);
        var stamp = await RewriteAsync(envelopes, Open, ct);
        await tallies.RewriteAsync([], ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        rosters.Patch(stamp);
    }

    private async Task<StampChange> RewriteAsync(List<Envelope> envelopes, Func<Envelope, Membership> content, CancellationToken ct)
    {
        foreach (var envelope in envelopes)
        {
            envelope.Hold(seal.Seal(envelope.Network, envelope.Employee, MembershipCodec.Write(content(envelope))));
        }

        return await db.RenewRosterStampAsync(ct);
    }

    private Membership Open(Envelope envelope) =>
        MembershipCodec.Read(seal.Open(envelope.Network, envelope.Employee, envelope.KeyVersion, envelope.Blob));
}
