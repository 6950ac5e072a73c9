namespace NetworksPortal.Budgets;

internal static class WaitingLines
{
    /// <summary>Plans that wait for a second core member, as <see cref="CostLine.NeedsSecond"/> says of one; none where nothing is asked.</summary>
    /// <param name="lines">Of a network.</param>
    /// <param name="most">The amount over which two look; null asks for none.</param>
    public static IQueryable<CostLine> WaitingOver(this IQueryable<CostLine> lines, long? most) =>
        lines.Where(l => l.State == CostState.Planned && l.Cents > most && l.Cents > l.ApprovedCents);
}
