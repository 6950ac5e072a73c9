using Microsoft.EntityFrameworkCore;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;

namespace NetworksPortal.Memberships.Log;

/// <param name="Entries">Newest first.</param>
/// <param name="IsIntact">False where a line is missing, was changed, or does not open.</param>
public sealed record NetworkLogReading(IReadOnlyList<NetworkLogEntry> Entries, bool IsIntact);

/// <summary>The log for the core team, and for a member the lines about themself.</summary>
public sealed class ReadNetworkLog(PortalDb db, NetworkLogSlots slots)
{
    /// <returns>Nothing for somebody who is not in the core team.</returns>
    public async Task<NetworkLogReading> Handle(Viewer core, CancellationToken ct) =>
        core.IsCore ? await ReadAsync(core.Network, ct) : new([], IsIntact: true);

    /// <summary>What of one kind was done about this member, newest first.</summary>
    public async Task<IReadOnlyList<NetworkLogEntry>> AboutMeAsync(Viewer viewer, NetworkAction action, CancellationToken ct) =>
        [.. (await ReadAsync(viewer.Network, ct)).Entries.Where(entry => entry.Action == action && entry.About == viewer.Persona)];

    private async Task<NetworkLogReading> ReadAsync(NetworkId network, CancellationToken ct)
    {
        var asOf = slots.Begin();
        var head = await db.Set<NetworkLogSlot>().AsNoTracking()
            .SingleOrDefaultAsync(s => s.Network == network && s.Number == NetworkLogSlot.HeadNumber, ct);
        var written = head is not null && slots.Open(asOf, head) is { } line ? LogCodec.ReadHead(line) : null;
        var entries = new List<NetworkLogEntry>();
        var chain = LogHead.Start.Chain;
        var isIntact = written is not null;
        var lines = db.Set<NetworkLogSlot>().AsNoTracking().Where(s => s.Network == network && s.Number > NetworkLogSlot.HeadNumber);
        await foreach (var slot in lines.OrderBy(s => s.Number).AsAsyncEnumerable().WithCancellation(ct))
        {
            var opened = slots.Open(asOf, slot);
            isIntact &= opened is not null;
            if (opened is not null && LogCodec.ReadEntry(opened) is { } found)
            {
                isIntact &= LogCodec.Follows(chain, opened);
                chain = found.Chain;
                entries.Add(found.Entry);
            }
        }

        entries.Reverse();
        return new(entries, isIntact && chain.AsSpan().SequenceEqual(written!.Chain));
    }
}
