using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;
using NodaTime;

namespace NetworksPortal.ExemptionHours;

/// <summary>What the viewer corrected and removed, newest first. Nobody else reads it.</summary>
public sealed class MyHourChanges(PortalDb db, INetworkSeal seal)
{
    public Task<IReadOnlyList<HoursChanged>> Handle(Viewer viewer, YearMonth month, CancellationToken cancel = default) =>
        ReadAsync(Mine(viewer).Where(c => c.Month == month), cancel);

    public Task<IReadOnlyList<HoursChanged>> OfAsync(Viewer viewer, HourEntryId entry, CancellationToken cancel = default) =>
        ReadAsync(Mine(viewer).Where(c => c.Entry == entry), cancel);

    internal Task<IReadOnlyList<HoursChanged>> AllAsync(Viewer viewer, CancellationToken cancel) => ReadAsync(Mine(viewer), cancel);

    private IQueryable<HourChange> Mine(Viewer viewer) => db.Set<HourChange>().AsNoTracking().Where(c => c.Network == viewer.Network && c.Persona == viewer.Persona);

    private async Task<IReadOnlyList<HoursChanged>> ReadAsync(IQueryable<HourChange> changes, CancellationToken cancel) =>
        (await changes.OrderByDescending(c => c.Id).ToListAsync(cancel)).ConvertAll(change => change.Open(seal));
}
