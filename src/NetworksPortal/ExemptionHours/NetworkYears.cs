using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;

namespace NetworksPortal.ExemptionHours;

/// <summary>A network's hours of a year, in quarters.</summary>
/// <param name="Year">Which year.</param>
/// <param name="Granted">Seats times hours for twelve months, and what came extra for consultation.</param>
/// <param name="Used">What counts in its months, from both.</param>
public sealed record YearOfHours(int Year, int Granted, int Used);

/// <summary>Totals of years beside one another, for the core team.</summary>
public sealed class NetworkYears(PortalDb db)
{
    private const int MonthsInYear = 12;

    public async Task<YearOfHours> Handle(Viewer viewer, int year, CancellationToken cancel = default)
    {
        var grant = await db.HourGrantAsync(viewer.Network, year, cancel);
        var extra = await db.Set<ConsultationGrant>().Where(g => g.Network == viewer.Network && g.Year == year).SumAsync(g => g.AddedQuarters, cancel);
        var months = year.Months();
        var used = await db.Set<HourEntry>().Where(e => e.Network == viewer.Network && EF.Parameter(months).Contains(e.Month)).SumAsync(e => e.Quarters, cancel);
        return new YearOfHours(year, (grant?.MonthPool ?? 0) * MonthsInYear + extra, used);
    }
}
