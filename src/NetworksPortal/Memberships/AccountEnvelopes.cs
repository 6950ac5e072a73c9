using Microsoft.EntityFrameworkCore;
using NetworksPortal.Employees;
using NetworksPortal.Mail;
using NetworksPortal.Memberships.Log;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;
using NetworksPortal.Sealing.Keystore;

namespace NetworksPortal.Memberships;

/// <summary>Makes the grid of accounts and networks whole when either grows, and empties a row when an account closes.</summary>
public sealed class AccountEnvelopes(
    PortalDb db, KeyRing keys, EnvelopeSeal seal, EnvelopeReader reader, Tallies tallies, NetworkLog log, ErasureLedger ledger,
    PersonaErasure erasure, Outbox outbox) : IAccountEnvelopes
{
    public async Task CreateForAsync(IReadOnlyList<EmployeeId> accounts, CancellationToken ct)
    {
        await keys.AddEmployeesAsync(accounts, ct);
        reader.Begin();
        foreach (var network in await db.Networks.Select(n => n.Id).ToListAsync(ct))
        {
            db.AddRange(accounts.Select(account => Empty(network, account)));
        }

        await db.SaveChangesAsync(ct);
        await db.RenewRosterStampAsync(ct);
    }

    /// <summary>Gives a new network its key, its tally, a blank log and an empty envelope of every account. Inside the caller's transaction.</summary>
    public async Task CreateForAsync(NetworkId network, CancellationToken ct)
    {
        await keys.AddNetworkAsync(network, ct);
        reader.Begin();
        var accounts = await db.Employees.Select(e => e.Id).ToListAsync(ct);
        db.AddRange(accounts.Select(account => Empty(network, new EmployeeId(account))));
        tallies.Start(network);
        await log.StartAsync(network, ct);
        await db.SaveChangesAsync(ct);
        await db.RenewRosterStampAsync(ct);
    }

    public async Task EmptyAsync(IReadOnlyList<EmployeeId> accounts, CancellationToken ct)
    {
        var (asOf, ids) = (reader.Begin(), accounts.ToList());
        var rows = await db.Set<Envelope>().Where(e => EF.Parameter(ids).Contains(e.Employee)).ToListAsync(ct);
        var memberships = rows.ConvertAll(row => (row.Network, In: reader.Open(asOf, row) ?? Membership.None));
        // Where there is nothing to erase, a persona that nobody has is looked for and remembered, so that the answer
        // takes as long and the ledger grows as much.
        var left = memberships.ConvertAll(m => (m.Network, Persona: m.In.State == MembershipState.None ? PersonaId.New() : m.In.Persona));
        foreach (var network in left.GroupBy(l => l.Network, l => l.Persona))
        {
            await erasure.EraseAsync(network.Key, [.. network], ct);
        }

        await outbox.RemoveToAsync([.. memberships.Select(m => m.In.MailAddress)], ct);
        foreach (var row in rows)
        {
            Hold(row, Membership.None);
        }

        await tallies.RewriteAsync([.. memberships.Where(m => m.In.IsIn).Select(m => m.Network)], ct);
        await db.SaveChangesAsync(ct);
        await db.RenewRosterStampAsync(ct);
        await ledger.RememberAsync(left.ConvertAll(l => l.Persona.Value), ct);
    }

    /// <summary>
    /// Ends every membership of a network that closes. The rows of all accounts are written anew, so that they do not tell who
    /// was in. Inside the caller's transaction.
    /// </summary>
    /// <param name="network">Which network.</param>
    /// <param name="roster">Who was in, or asked to be.</param>
    /// <param name="ct">Stops the work.</param>
    internal async Task EmptyAsync(NetworkId network, Roster roster, CancellationToken ct)
    {
        reader.Begin();
        foreach (var envelope in await db.Set<Envelope>().Where(e => e.Network == network).ToListAsync(ct))
        {
            Hold(envelope, Membership.None);
        }

        await tallies.RewriteAsync([.. roster.Members.Select(_ => network)], ct);
        await db.SaveChangesAsync(ct);
        await db.RenewRosterStampAsync(ct);
        await ledger.RememberAsync([.. roster.Entries.Select(entry => entry.Membership.Persona.Value)], ct);
    }

    public async Task RemoveAsync(EmployeeId account, CancellationToken ct)
    {
        await EmptyAsync([account], ct);
        await db.Set<Envelope>().Where(e => e.Employee == account).ExecuteDeleteAsync(ct);
    }

    private Envelope Empty(NetworkId network, EmployeeId account)
    {
        var envelope = new Envelope(network, account);
        Hold(envelope, Membership.None);
        return envelope;
    }

    private void Hold(Envelope envelope, Membership membership) =>
        envelope.Hold(seal.Seal(envelope.Network, envelope.Employee, MembershipCodec.Write(membership)));
}
