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
        var months = month.Year.Months();
        var logged = await db.Set<HourEntry>()
            .Where(e => e.Network == viewer.Network && (e.Pool == HourPool.Own ? e.Month == month : EF.Parameter(months).Contains(e.Month)))
            .GroupBy(e => e.Pool).Select(of => new { Pool = of.Key, Quarters = of.Sum(e => e.Quarters) }).ToDictionaryAsync(of => of.Pool, of => of.Quarters, cancel);
        return new MonthTotals(month, grant?.CoreSeats ?? 0, grant?.MonthPool ?? 0, logged.GetValueOrDefault(HourPool.Own), logged.GetValueOrDefault(HourPool.Consultation));
    }
}
