using Microsoft.EntityFrameworkCore;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;

namespace NetworksPortal.Memberships;

/// <summary>Opens envelopes and counts them: all, or those of some accounts drawn at random. Tells nothing about any of them.</summary>
public sealed class ExamineEnvelopes(PortalDb db, EnvelopeReader reader)
{
    /// <param name="sample">About how many rows are enough; all where there are no more.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<Resealed> Handle(int sample, CancellationToken ct)
    {
        var asOf = reader.Begin();
        var (opened, refused) = (0, 0);
        await foreach (var envelope in (await SampleAsync(sample, ct)).AsAsyncEnumerable().WithCancellation(ct))
        {
            _ = reader.Open(asOf, envelope) is null ? refused++ : opened++;
        }

        return new Resealed(opened, refused);
    }

    private async Task<IQueryable<Envelope>> SampleAsync(int sample, CancellationToken ct)
    {
        var envelopes = db.Set<Envelope>().AsNoTracking();
        var networks = Math.Max(1, await db.Networks.CountAsync(ct));
        var accounts = await db.Employees.Select(e => e.Id).ToArrayAsync(ct);
        if (accounts.Length * networks <= sample)
        {
            return envelopes;
        }

        Random.Shared.Shuffle(accounts);
        var drawn = accounts.Take(Math.Max(1, sample / networks)).Select(id => new Employees.EmployeeId(id)).ToList();
        return envelopes.Where(e => drawn.Contains(e.Employee));
    }
}
