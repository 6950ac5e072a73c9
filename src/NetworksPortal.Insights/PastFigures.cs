namespace NetworksPortal.Insights;

/// <summary>What the half-years before leave behind: the member figure of each network that still stands.</summary>
internal sealed class PastFigures(IReadOnlyCollection<ReleasedTable> shown, IReadOnlyCollection<Period> withdrawn)
{
    /// <summary>
    /// The last figure that was shown. Where a release that may have set another was withdrawn since, there is none to repeat, and a new
    /// one beside it could be subtracted by whoever saw it: it is withheld. Null where nothing was ever published of the network.
    /// </summary>
    public Figure? MembersOf(NetworkCounts network)
    {
        var last = shown
            .OrderByDescending(table => table.Period)
            .Select(table => (table.Period, Figure: table.Find(network.Label.Key, Measure.Members)))
            .FirstOrDefault(past => past.Figure is { Kind: not FigureKind.Withheld });
        return withdrawn.Any(period => (last.Period is null || period > last.Period) && !DisclosureControl.IsNew(network, period))
            ? Figure.Withheld(Withholding.Withdrawn)
            : last.Figure;
    }
}
