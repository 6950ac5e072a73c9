using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Persistence.Planning;
using NodaTime;

namespace NetworksPortal.ExemptionHours;

public sealed record HoursGranted(NetworkId Network, int CoreSeats, int QuartersPerSeat, IReadOnlyList<HoursStep> History);

public sealed record HoursStep(LocalDate Day, int CoreSeats, int QuartersPerSeat, string Reason);

/// <summary>HR's own decisions, and nothing of what a network did with them: for itself, and for the core team that they are for.</summary>
public sealed class GrantedHours(PortalDb db)
{
    private static readonly PlannedQuery<Asked, HourGrantChange> Planned = new((db, asked) =>
        db.Set<HourGrantChange>().AsNoTracking().Where(c => c.Network == asked.Viewer.Network && (c.Year == asked.Year || c.Year == asked.Year + 1)).OrderBy(c => c.Id));

    public async Task<IReadOnlyList<HoursGranted>> Handle(int year, CancellationToken cancel = default) =>
        Granted(await db.Set<HourGrantChange>().AsNoTracking().Where(c => c.Year == year).OrderBy(c => c.Id).ToListAsync(cancel));

    /// <summary>What the viewer's network got in a year and, once it is settled, in the next.</summary>
    public async Task<IReadOnlyList<(int Year, HoursGranted Grant)>> OfAsync(Viewer viewer, int year, CancellationToken cancel = default)
    {
        var steps = await Planned.ToListAsync(db, new(viewer, year), cancel);
        return [.. steps.GroupBy(step => step.Year).OrderBy(of => of.Key).Select(of => (of.Key, Granted([.. of])[0]))];
    }

    private static List<HoursGranted> Granted(List<HourGrantChange> steps) =>
        [.. steps.GroupBy(s => s.Network).Select(g => new HoursGranted(
            g.Key, g.Last().CoreSeats, g.Last().QuartersPerSeat,
            [.. g.Select(s => new HoursStep(s.Day, s.CoreSeats, s.QuartersPerSeat, s.Reason))]))];

    private sealed record Asked(Viewer Viewer, int Year);
}
