using Microsoft.EntityFrameworkCore;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;

namespace NetworksPortal.Memberships;

/// <param name="Text">Empty where nobody wrote one.</param>
/// <param name="Version">0 where nobody wrote one.</param>
public sealed record HandoverWords(string Text, int Version);

/// <summary>What the core team left for whoever takes over.</summary>
public sealed class ReadHandoverNote(PortalDb db, INetworkSeal seal)
{
    public async Task<HandoverWords> Handle(Viewer core, CancellationToken ct) =>
        await db.Set<HandoverNote>().AsNoTracking().SingleOrDefaultAsync(n => n.Network == core.Network, ct) is { } note
            ? new(seal.Open(core.Network, note.Text), note.Version)
            : new("", 0);
}
