using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NodaTime;

namespace NetworksPortal.ExemptionHours;

public sealed record HoursGranted(NetworkId Network, int CoreSeats, int QuartersPerSeat, IReadOnlyList<HoursStep> History);

public sealed record HoursStep(LocalDate Day, int CoreSeats, int QuartersPerSeat, string Reason);

/// <summary>HR's own decisions, and nothing of what a network did with them: for itself, and for the core team that they are for.</summary>
public sealed class GrantedHours(PortalDb db)
{
    public async Task<IReadOnlyList<HoursGranted>> Handle(int year, CancellationToken cancel = default) =>
        Granted(await db.Set<HourGrantChange>().AsNoTracking().Where(c => c.Year == year).OrderBy(c => c.Id).ToListAsync(cancel));

    /// <returns>Null where the viewer's network got no hours in the year.</returns>
    public async Task<HoursGranted?> OfAsync(Viewer viewer, int year, CancellationToken cancel = default) => Granted(
        await db.Set<HourGrantChange>().AsNoTracking().Where(c => c.Network == viewer.Network && c.Year == year).OrderBy(c => c.Id).ToListAsync(cancel)).SingleOrDefault();

    private static List<HoursGranted> Granted(List<HourGrantChange> steps) =>
        [.. steps.GroupBy(s => s.Network).Select(g => new HoursGranted(
            g.Key, g.Last().CoreSeats, g.Last().QuartersPerSeat,
            [.. g.Select(s => new HoursStep(s.Day, s.CoreSeats, s.QuartersPerSeat, s.Reason))]))];
}
