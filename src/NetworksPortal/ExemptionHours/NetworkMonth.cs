using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Persistence.Planning;
using NodaTime;

namespace NetworksPortal.ExemptionHours;

/// <summary>The network's month in quarters: its pool, and what all core members logged from it together.</summary>
/// <param name="Month">Which month.</param>
/// <param name="Seats">Places in the core team that HR counts with.</param>
/// <param name="Pool">Seats times hours.</param>
/// <param name="Used">From that pool.</param>
/// <param name="Consulted">From the extra hours for consultation, in the whole year.</param>
public sealed record MonthTotals(YearMonth Month, int Seats, int Pool, int Used, int Consulted)
{
    /// <summary>Four fifths of the pool are used, and not all of it. For the core team alone.</summary>
    public bool NearsEnd => Pool > 0 && 5 * Used >= 4 * Pool && Used <= Pool;
}

/// <summary>Totals only: who logged what is for each to know.</summary>
public sealed class NetworkMonth(PortalDb db)
{
    private static readonly PlannedQuery<Asked, Logged> Planned = new((db, asked) => db.Set<HourEntry>()
        .Where(e => e.Network == asked.Network && (e.Pool == HourPool.Own ? e.Month == asked.Month : e.Month >= asked.First && e.Month <= asked.Last))
        .GroupBy(e => e.Pool).Select(of => new Logged(of.Key, of.Sum(e => e.Quarters))));

    public async Task<MonthTotals> Handle(Viewer viewer, YearMonth month, CancellationToken cancel = default)
    {
        var grant = await db.HourGrantAsync(viewer.Network, month.Year, cancel);
        var logged = (await Planned.ToListAsync(db, new(viewer.Network, month, new(month.Year, 1), new(month.Year, 12)), cancel)).ToDictionary(of => of.Pool, of => of.Quarters);
        return new MonthTotals(month, grant?.CoreSeats ?? 0, grant?.MonthPool ?? 0, logged.GetValueOrDefault(HourPool.Own), logged.GetValueOrDefault(HourPool.Consultation));
    }

    private sealed record Asked(NetworkId Network, YearMonth Month, YearMonth First, YearMonth Last);

    private sealed record Logged(HourPool Pool, int Quarters);
}
