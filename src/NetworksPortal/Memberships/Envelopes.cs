using Microsoft.EntityFrameworkCore;
using NetworksPortal.Employees;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;

namespace NetworksPortal.Memberships;

/// <summary>Opens and rewrites the envelopes of one account. No other class touches them.</summary>
public sealed class Envelopes(PortalDb db, EnvelopeSeal seal, EnvelopeReader reader, RosterCache rosters, Tallies tallies, ErasureLedger ledger)
{
    /// <summary>Worked out once: it is asked before every page of a space.</summary>
    private static readonly Func<PortalDb, EmployeeId, IAsyncEnumerable<Envelope>> AllOf = EF.CompileAsyncQuery(
        (PortalDb db, EmployeeId employee) => db.Set<Envelope>().AsNoTracking().Where(e => e.Employee == employee));

    /// <summary>What this account is in each network; <see cref="Membership.None"/> where it is nothing.</summary>
    public async Task<IReadOnlyDictionary<NetworkId, Membership>> OfAsync(EmployeeId employee, CancellationToken ct)
    {
        var asOf = reader.Begin();
        var opened = new Dictionary<NetworkId, Membership>();
        await foreach (var envelope in AllOf(db, employee).WithCancellation(ct))
        {
            opened.Add(envelope.Network, reader.Open(asOf, envelope) ?? Membership.None);
        }

        return opened;
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
        var opened = await OpenAsync(employee, ct);
        if (!opened.Exists(o => o.Envelope.Network == network))
        {
            throw new RuleViolation("NetworkUnknown");
        }

        var before = opened.Single(o => o.Envelope.Network == network).Membership ?? Membership.None;
        var after = Linked(await decide(before), opened);
        // An envelope that does not open is written over only by somebody who joins anew.
        var stamp = await RewriteAsync(opened.ConvertAll(o => o.Envelope.Network == network && after != before ? (o.Envelope, after) : o), ct);
        await tallies.RewriteAsync(before.IsIn == after.IsIn ? [] : [network], ct);
        await db.SaveChangesAsync(ct);
        await ledger.RememberAsync(before.State != MembershipState.None && before.Persona != after.Persona ? [before.Persona.Value] : [], ct);
        await transaction.CommitAsync(ct);
        rosters.Patch(stamp, network, new RosterEntry(employee, name, after));
        return after;
    }

    /// <summary>
    /// Changes every membership of the account at once, in a way that no roster shows; the same work for somebody who is nowhere.
    /// </summary>
    public async Task ChangeAllAsync(EmployeeId employee, Func<Membership, Membership> change, CancellationToken ct)
    {
        await using var transaction = await WriteScope.BeginAsync(db, ct);
        var opened = await OpenAsync(employee, ct);
        var stamp = await RewriteAsync(opened.ConvertAll(o => o.Membership is { IsIn: true } member ? (o.Envelope, (Membership?)change(member)) : o), ct);
        await tallies.RewriteAsync([], ct);
        await db.SaveChangesAsync(ct);
        await ledger.RememberAsync([], ct);
        await transaction.CommitAsync(ct);
        rosters.Patch(stamp);
    }

    /// <summary>Seals the account's envelopes anew without changing what they hold.</summary>
    public Task ResealAsync(EmployeeId employee, CancellationToken ct) => ChangeAllAsync(employee, membership => membership, ct);

    /// <summary>One calendar link is for all networks: a membership that begins takes it over.</summary>
    private static Membership Linked(Membership after, List<(Envelope Envelope, Membership? Membership)> all) =>
        after is { IsIn: true, CalendarMark: null } && all.Find(o => o.Membership is { IsIn: true, CalendarMark: not null }).Membership is { } linked
            ? after.LinkCalendar(linked.CalendarMark, linked.CalendarWord)
            : after;

    /// <summary>Inside the write transaction, so that they are sealed again under the epoch that holds until its end.</summary>
    private async Task<List<(Envelope Envelope, Membership? Membership)>> OpenAsync(EmployeeId employee, CancellationToken ct)
    {
        var asOf = reader.Begin();
        var envelopes = await db.Set<Envelope>().Where(e => e.Employee == employee).ToListAsync(ct);
        return envelopes.ConvertAll(e => (e, reader.Open(asOf, e)));
    }

    private async Task<StampChange> RewriteAsync(List<(Envelope Envelope, Membership? Membership)> opened, CancellationToken ct)
    {
        foreach (var (envelope, membership) in opened)
        {
            if (membership is not null)
            {
                envelope.Hold(seal.Seal(envelope.Network, envelope.Employee, MembershipCodec.Write(membership)));
            }
        }

        return await db.RenewRosterStampAsync(ct);
    }
}
