using Microsoft.EntityFrameworkCore;
using NetworksPortal.ExemptionHours.Shares;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NodaTime;

namespace NetworksPortal.ExemptionHours;

/// <summary>How far an amount would go over, in quarters; 0 where it would not.</summary>
/// <param name="Share">Over the viewer's part of the pool.</param>
/// <param name="Pool">Over the whole pool, or over the extra hours for consultation.</param>
public sealed record HoursOver(int Share, int Pool);

/// <summary>What is left before an amount is logged, in quarters. Less than nothing where it is over already.</summary>
/// <param name="Month">The month that it would count in.</param>
/// <param name="Share">The viewer's part, less what they used of it; null where HR granted no hours.</param>
/// <param name="Pool">The network's pool, less what all used; null where HR granted no hours.</param>
/// <param name="Consultation">The year's extra hours, less what all used; null where there are none.</param>
public sealed record HoursAhead(YearMonth Month, int? Share, int? Pool, int? Consultation)
{
    public HoursOver After(HourPool from, int added) => from == HourPool.Own
        ? new(Over(Share, added), Over(Pool, added))
        : new(0, Over(Consultation, added));

    /// <summary>From a month that was read already.</summary>
    public static HoursAhead Of(MonthOfHours mine, MonthTotals ours, ConsultationGranted? extra) => Of(ours, mine.Allowance - mine.Used, extra?.Quarters ?? 0);

    internal static HoursAhead Of(MonthTotals ours, int share, int extra)
    {
        var isGranted = ours.Seats > 0;
        return new(ours.Month, isGranted ? share : null, isGranted ? ours.Pool - ours.Used : null, extra > 0 ? extra - ours.Consulted : null);
    }

    private static int Over(int? left, int added) => added <= 0 ? 0 : Math.Max(0, added - (left ?? added));
}

/// <summary>What is left of the allowance, told before somebody logs and never in their way.</summary>
public sealed class AllowanceAhead(PortalDb db, NetworkMonth ours, MonthShares shares)
{
    public async Task<HoursAhead> Handle(Viewer viewer, YearMonth month, CancellationToken cancel = default)
    {
        var totals = await ours.Handle(viewer, month, cancel);
        var mine = await db.Set<HourEntry>()
            .Where(e => e.Network == viewer.Network && e.Persona == viewer.Persona && e.Month == month && e.Pool == HourPool.Own).SumAsync(e => e.Quarters, cancel);
        var extra = await db.Set<ConsultationGrant>().Where(g => g.Network == viewer.Network && g.Year == month.Year).SumAsync(g => g.AddedQuarters, cancel);
        return HoursAhead.Of(totals, (await shares.Handle(viewer.Network, month, cancel)).Of(viewer.Persona) - mine, extra);
    }
}
