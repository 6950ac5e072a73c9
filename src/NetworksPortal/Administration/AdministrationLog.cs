using Microsoft.EntityFrameworkCore;
using NetworksPortal.Employees;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing.Keystore;

namespace NetworksPortal.Administration;

/// <summary>Adds a line, chained to the last one, in the caller's transaction of what it tells.</summary>
public sealed class AdministrationLog(PortalDb db, KeyRing keys, TimeProvider time)
{
    private readonly AdministrationChain chain = new(keys);

    /// <exception cref="InvalidOperationException">There is no transaction: another line could come between.</exception>
    public Task AddAsync(
        EmployeeId? by, AdministrationAction action, EmployeeId? about = null, string detail = "", CancellationToken ct = default) =>
        AddAsync([new AdministrationEntry(time.Now(), by, action, about, detail)], ct);

    /// <summary>One line for each of these accounts.</summary>
    /// <exception cref="InvalidOperationException">There is no transaction.</exception>
    public Task AddAsync(EmployeeId by, AdministrationAction action, IReadOnlyList<EmployeeId> about, CancellationToken ct) =>
        AddAsync([.. about.Select(account => new AdministrationEntry(time.Now(), by, action, account, ""))], ct);

    private async Task AddAsync(IReadOnlyList<AdministrationEntry> entries, CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("A line of the administration log is written in the transaction of what it tells.");
        }

        var last = await LastAsync(ct);
        foreach (var entry in entries)
        {
            entry.Follow(last = chain.Link(last, entry));
            db.Add(entry);
        }

        await db.SaveChangesAsync(ct);
    }

    /// <returns>The number of the first line that does not follow the one before it; null where all do.</returns>
    public async Task<long?> FirstBreakAsync(CancellationToken ct)
    {
        var before = AdministrationChain.Start;
        await foreach (var entry in db.Set<AdministrationEntry>().AsNoTracking().OrderBy(e => e.Number).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (!chain.Link(before, entry).AsSpan().SequenceEqual(entry.Chain))
            {
                return entry.Number;
            }

            before = entry.Chain;
        }

        return null;
    }

    private async Task<byte[]> LastAsync(CancellationToken ct) =>
        await db.Set<AdministrationEntry>().OrderByDescending(e => e.Number).Select(e => e.Chain).FirstOrDefaultAsync(ct) ?? AdministrationChain.Start;
}
