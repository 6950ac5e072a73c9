using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Persistence.Planning;
using NetworksPortal.Sealing;
using NodaTime;

namespace NetworksPortal.ExemptionHours;

/// <summary>What the viewer corrected and removed, newest first. Nobody else reads it.</summary>
public sealed class MyHourChanges(PortalDb db, INetworkSeal seal)
{
    private static readonly PlannedQuery<Asked, HourChange> OfMonth = new((db, asked) => Mine(db, asked.Viewer).Where(c => c.Month == asked.Month).OrderByDescending(c => c.Id));

    public async Task<IReadOnlyList<HoursChanged>> Handle(Viewer viewer, YearMonth month, CancellationToken cancel = default) => Open(await OfMonth.ToListAsync(db, new(viewer, month), cancel));

    public Task<IReadOnlyList<HoursChanged>> OfAsync(Viewer viewer, HourEntryId entry, CancellationToken cancel = default) =>
        ReadAsync(Mine(db, viewer).Where(c => c.Entry == entry), cancel);

    internal Task<IReadOnlyList<HoursChanged>> AllAsync(Viewer viewer, CancellationToken cancel) => ReadAsync(Mine(db, viewer), cancel);

    private static IQueryable<HourChange> Mine(PortalDb db, Viewer viewer) => db.Set<HourChange>().AsNoTracking().Where(c => c.Network == viewer.Network && c.Persona == viewer.Persona);

    private async Task<IReadOnlyList<HoursChanged>> ReadAsync(IQueryable<HourChange> changes, CancellationToken cancel) =>
        Open(await changes.OrderByDescending(c => c.Id).ToListAsync(cancel));

    private List<HoursChanged> Open(List<HourChange> changes) => changes.ConvertAll(change => change.Open(seal));

    private sealed record Asked(Viewer Viewer, YearMonth Month);
}
