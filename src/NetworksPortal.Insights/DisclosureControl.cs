namespace NetworksPortal.Insights;

/// <summary>What came of a release.</summary>
/// <param name="Table">The figures, ready to be frozen.</param>
/// <param name="MemberFiguresSet">Keys of the networks whose member figure was set anew: their churn starts from zero again.</param>
public sealed record ReleaseOutcome(ReleasedTable Table, IReadOnlyList<string> MemberFiguresSet);

/// <summary>
/// The one way from true counts to published figures. Pure: the same input gives the same bytes.
/// <para>
/// Inputs are the true counts of one period (people, meetings, visits, quarters of an hour, cents), the secret starts and what was published
/// before. A count of people or hours is shown as <c>step × ⌊(count + start) ÷ step⌋</c>, or as "fewer than" its floor; a member figure stands until
/// enough have moved; what has too few people, meetings or invoices behind it is withheld. The numbers and their sources are in
/// <see cref="DisclosureRules"/>: the <i>Handbook on Statistical Disclosure Control</i> and the output checks of OpenSAFELY.
/// </para>
/// </summary>
public static class DisclosureControl
{
    /// <summary>Applies <see cref="DisclosureRules"/> to the counts of one period.</summary>
    /// <param name="counts">The true counts.</param>
    /// <param name="offsets">The secret starts, from the same key for every release.</param>
    /// <param name="earlier">
    /// Every half-year published before and still shown, in any order. A member figure that has not moved enough is taken from the last of them that has one.
    /// </param>
    /// <param name="withdrawn">
    /// Every half-year that was published before and withdrawn. Its figures were seen: a member figure that was set in it is neither repeated nor
    /// followed by another before enough have moved.
    /// </param>
    /// <exception cref="ArgumentException">A count is negative, a label has the wrong form, a network comes twice, or a later period is already out.</exception>
    public static ReleaseOutcome Release(
        CountTable counts, SecretOffsets offsets, IReadOnlyCollection<ReleasedTable> earlier, IReadOnlyCollection<Period>? withdrawn = null)
    {
        CountChecks.Demand(counts, earlier, withdrawn ?? []);
        var past = new PastFigures(earlier, withdrawn ?? []);
        var figures = new Dictionary<(string Network, Measure Measure), Figure>();
        var set = new List<string>();
        foreach (var network in counts.Networks)
        {
            foreach (var measure in Measures.Of(counts.Period))
            {
                figures[(network.Label.Key, measure)] = measure == Measure.Members
                    ? MembersOf(network, counts.Period, offsets, past, set)
                    : FigureOf(network, measure, counts.Period, offsets);
            }
        }

        foreach (var measure in Measures.Of(counts.Period))
        {
            var shown = counts.Networks.Select(network => figures[(network.Label.Key, measure)]).ToList();
            figures[(ReleasedTable.AllNetworks, measure)] = measure == Measure.HoursUsed ? AllHours(counts.Networks, shown, offsets) : Totals.Of(measure, shown);
        }

        var categories = counts.Period.ClosesYear ? counts.Networks.SelectMany(SpendingCategories.Of).ToList() : [];
        var words = counts.Period.Kind == PeriodKind.HalfYear ? counts.Networks.SelectMany(OwnWordsOf).ToList() : [];
        var table = new ReleasedTable(counts.Period, [.. counts.Networks.Select(network => network.Label)], figures, categories, words);
        PublishedRules.Check(table);
        return new ReleaseOutcome(table, set);
    }

    private static IEnumerable<PublishedWords> OwnWordsOf(NetworkCounts network) =>
        network.OwnWords is { } told ? [new PublishedWords(network.Label.Key, told)] : [];

    private static Figure MembersOf(NetworkCounts network, Period period, SecretOffsets offsets, PastFigures past, List<string> set)
    {
        if (IsNew(network, period))
        {
            return Figure.Withheld(Withholding.NewNetwork);
        }

        if (network.Churn < DisclosureRules.MemberChurn && past.MembersOf(network) is { } standing)
        {
            return standing;
        }

        set.Add(network.Label.Key);
        return Band(network.Members, DisclosureRules.PeopleBase, DisclosureRules.PeopleFloor, offsets, network.Label.Key, Measure.Members);
    }

    private static Figure FigureOf(NetworkCounts network, Measure measure, Period period, SecretOffsets offsets) => measure switch
    {
        Measure.Events => Figure.Exact(network.Events),
        Measure.HoursGranted => Figure.Exact(network.HoursGranted),
        Measure.MoneyGranted => Figure.Exact(network.MoneyGranted),
        Measure.MoneyUsed => Figure.Rounded(NearestMoney(network.MoneyUsed)),
        _ when IsNew(network, period) => Figure.Withheld(Withholding.NewNetwork),
        Measure.Attendance when network.CountedEvents < DisclosureRules.AttendanceEvents => Figure.Withheld(Withholding.FewEvents),
        Measure.Attendance => Band(network.Headcount, DisclosureRules.PeopleBase, DisclosureRules.PeopleFloor, offsets, network.Label.Key, measure),
        Measure.HoursUsed when network.HoursContributors < DisclosureRules.HoursContributors => Figure.Withheld(Withholding.SmallGroup),
        Measure.HoursUsed => HoursBand(network.HoursUsed, offsets, network.Label.Key),
        _ => throw new ArgumentOutOfRangeException(nameof(measure)),
    };

    /// <summary>
    /// Over all networks the hours are known only where nobody can be left over by subtraction: everything is shown, or what is not shown
    /// is enough people in enough networks. It adds the rest, banded as if it were one network, to what is shown: a band over everything
    /// would be a second measurement of the same hours, and where the two disagree each network's hours lie in half a step.
    /// Whoever logs in two networks counts in both; the portal cannot tell that they are one.
    /// </summary>
    private static Figure AllHours(IReadOnlyList<NetworkCounts> networks, List<Figure> shown, SecretOffsets offsets)
    {
        var hidden = networks.Where((_, index) => !IsShown(shown[index])).ToList();
        if (hidden.Count == 0)
        {
            return Totals.Of(Measure.HoursUsed, shown);
        }

        var enough = hidden.Sum(network => network.HoursContributors) >= DisclosureRules.HoursContributors
            && hidden.Count(network => network.HoursContributors > 0) >= DisclosureRules.HoursHiddenNetworks;
        return enough
            ? Totals.WithRest(shown, HoursBand(hidden.Sum(network => (long)network.HoursUsed), offsets, ReleasedTable.AllNetworks))
            : Figure.Withheld(Withholding.SmallGroup);
    }

    private static bool IsShown(Figure figure) => figure.Kind != FigureKind.Withheld;

    internal static bool IsNew(NetworkCounts network, Period period) => network.Founded > period.FirstDay;

    private static Figure HoursBand(long quarters, SecretOffsets offsets, string network)
    {
        var hours = Band(quarters / DisclosureRules.QuartersPerHour, DisclosureRules.HoursBase, DisclosureRules.HoursFloor, offsets, network, Measure.HoursUsed);
        return hours.IsNumber
            ? Figure.Rounded(hours.Value * DisclosureRules.QuartersPerHour)
            : Figure.FewerThan(hours.Value * DisclosureRules.QuartersPerHour);
    }

    private static Figure Band(long count, int step, int floor, SecretOffsets offsets, string network, Measure measure)
    {
        var banded = step * ((count + offsets.For(network, measure, step)) / step);
        return banded < floor ? Figure.FewerThan(floor) : Figure.Rounded(banded);
    }

    internal static long NearestMoney(long cents) => DisclosureRules.MoneyBase * ((cents + (DisclosureRules.MoneyBase / 2)) / DisclosureRules.MoneyBase);
}
