using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
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
    public async Task<MonthTotals> Handle(Viewer viewer, YearMonth month, CancellationToken cancel = default)
    {
        var grant = await db.Set<HourGrant>().AsNoTracking().SingleOrDefaultAsync(g => g.Network == viewer.Network && g.Year == month.Year, cancel);
        var used = await db.Set<HourEntry>().Where(e => e.Network == viewer.Network && e.Month == month && e.Pool == HourPool.Own).SumAsync(e => e.Quarters, cancel);
        var months = month.Year.Months();
        var consulted = await db.Set<HourEntry>()
            .Where(e => e.Network == viewer.Network && EF.Parameter(months).Contains(e.Month) && e.Pool == HourPool.Consultation).SumAsync(e => e.Quarters, cancel);
        return new MonthTotals(month, grant?.CoreSeats ?? 0, grant?.MonthPool ?? 0, used, consulted);
    }
}
