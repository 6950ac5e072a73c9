using Microsoft.EntityFrameworkCore;
using NetworksPortal.Employees;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;
using NetworksPortal.Sealing.Keystore;

namespace NetworksPortal.Memberships;

/// <summary>
/// Gives up envelopes that do not open: each becomes "not a member", and whoever was one joins anew. The last resort of an
/// operator, since the portal by itself leaves such a row as it is.
/// </summary>
public sealed class EmptyRefused(PortalDb db, KeyRing keys, EnvelopeReader reader, EnvelopeSeal seal)
{
    /// <summary>The command.</summary>
    public const string Name = "empty-refused";

    private const int Batch = 200;

    /// <returns>How many were given up.</returns>
    public async Task<int> Handle(CancellationToken ct)
    {
        var emptied = 0;
        foreach (var batch in (await db.Employees.OrderBy(e => e.Id).Select(e => e.Id).ToListAsync(ct)).Chunk(Batch))
        {
            var accounts = batch.Select(id => new EmployeeId(id)).ToList();
            await using var transaction = await WriteScope.BeginAsync(db, ct);
            db.ChangeTracker.Clear();
            await keys.AddEmployeesAsync(accounts, ct);
            var asOf = reader.Begin();
            var envelopes = await db.Set<Envelope>().Where(e => accounts.Contains(e.Employee)).ToListAsync(ct);
            foreach (var envelope in envelopes.Where(envelope => reader.Open(asOf, envelope) is null))
            {
                envelope.Hold(seal.Seal(envelope.Network, envelope.Employee, MembershipCodec.Write(Membership.None)));
                emptied++;
            }

            await db.SaveChangesAsync(ct);
            await db.RenewRosterStampAsync(ct);
            await transaction.CommitAsync(ct);
        }

        return emptied;
    }
}
