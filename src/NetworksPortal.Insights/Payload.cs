using System.Globalization;
using System.Text;

namespace NetworksPortal.Insights;

/// <summary>
/// The canonical text of a release: a line for the form and edition, the period, each network, each figure, each category, each network's own words;
/// fields divided by tabs, lines ended by a line feed, numbers in invariant digits. A withheld cell has a reason and no number.
/// </summary>
internal static class Payload
{
    private const string Form = "released-figures";

    private static readonly Dictionary<Measure, string> MeasureNames = new()
    {
        [Measure.Members] = "members",
        [Measure.Events] = "events",
        [Measure.Attendance] = "attendance",
        [Measure.HoursGranted] = "hours-granted",
        [Measure.HoursUsed] = "hours-used",
        [Measure.MoneyGranted] = "money-granted",
        [Measure.MoneyUsed] = "money-used",
    };

    private static readonly Dictionary<Withholding, string> ReasonNames = new()
    {
        [Withholding.SmallGroup] = "small-group",
        [Withholding.FewEvents] = "few-events",
        [Withholding.NewNetwork] = "new-network",
        [Withholding.Withdrawn] = "withdrawn",
    };

    private static readonly Dictionary<PoolBand, string> BandNames = new()
    {
        [PoolBand.NotAtAll] = "not-at-all",
        [PoolBand.UnderQuarter] = "under-quarter",
        [PoolBand.QuarterToHalf] = "quarter-to-half",
        [PoolBand.OverHalf] = "over-half",
    };

    public static string NameOf(Measure measure) => MeasureNames[measure];

    public static string Write(ReleasedTable table)
    {
        var text = new StringBuilder();
        Line(text, Form, DisclosureRules.Edition.ToString(CultureInfo.InvariantCulture));
        Line(text, "period", table.Period.Key);
        foreach (var network in table.Networks)
        {
            Line(text, "network", network.Key, network.Name, network.Accent, network.Emblem);
        }

        foreach (var network in table.Networks.Select(label => label.Key).Append(ReleasedTable.AllNetworks))
        {
            foreach (var measure in table.Measures)
            {
                Line(text, ["figure", network, NameOf(measure), .. Fields(table.Find(network, measure) ?? throw new InvalidReleaseException("a figure is missing"))]);
            }
        }

        foreach (var category in table.Categories)
        {
            Line(text, "category", category.Network, category.Category, category.Amount.ToString(CultureInfo.InvariantCulture));
        }

        foreach (var told in table.OwnWords)
        {
            Line(text, "own-words", told.Network, BandNames[told.Told.Band], told.Told.Words);
        }

        return text.ToString();
    }

    public static ReleasedTable Read(string text)
    {
        var lines = text.Split('\n').Select(line => line.Split('\t')).ToList();
        var period = lines is [[Form, var edition], ["period", var key], ..] && edition == DisclosureRules.Edition.ToString(CultureInfo.InvariantCulture) && Period.TryParse(key, out var read)
            ? read
            : throw new InvalidReleaseException("it is of another form or edition");
        var networks = lines.Where(line => line is ["network", _, _, _, _]).Select(line => new NetworkLabel(line[1], line[2], line[3], line[4])).ToList();
        var figures = new Dictionary<(string Network, Measure Measure), Figure>();
        foreach (var line in lines.Where(line => line is ["figure", _, _, _, _]))
        {
            figures[(line[1], MeasureOf(line[2]))] = FigureOf(line[3], line[4]);
        }

        var categories = lines.Where(line => line is ["category", _, _, _]).Select(line => new CategoryFigure(line[1], line[2], Number(line[3]))).ToList();
        var words = lines.Where(line => line is ["own-words", _, _, _]).Select(line => new PublishedWords(line[1], new OwnWords(BandOf(line[2]), line[3]))).ToList();
        return new ReleasedTable(period, networks, figures, categories, words);
    }

    private static string[] Fields(Figure figure) => figure.Kind switch
    {
        FigureKind.Exact => ["exact", figure.Value.ToString(CultureInfo.InvariantCulture)],
        FigureKind.Rounded => ["rounded", figure.Value.ToString(CultureInfo.InvariantCulture)],
        FigureKind.FewerThan => ["fewer-than", figure.Value.ToString(CultureInfo.InvariantCulture)],
        _ => ["withheld", ReasonNames[figure.Reason]],
    };

    private static Figure FigureOf(string kind, string value) => kind switch
    {
        "exact" => Figure.Exact(Number(value)),
        "rounded" => Figure.Rounded(Number(value)),
        "fewer-than" => Figure.FewerThan(Number(value)),
        "withheld" when ReasonNames.ContainsValue(value) => Figure.Withheld(ReasonNames.First(pair => pair.Value == value).Key),
        _ => throw new InvalidReleaseException("a figure is of an unknown kind"),
    };

    private static Measure MeasureOf(string name) =>
        MeasureNames.ContainsValue(name) ? MeasureNames.First(pair => pair.Value == name).Key : throw new InvalidReleaseException("it has an unknown measure");

    private static PoolBand BandOf(string name) =>
        BandNames.ContainsValue(name) ? BandNames.First(pair => pair.Value == name).Key : throw new InvalidReleaseException("it has an unknown band");

    private static long Number(string digits) =>
        long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new InvalidReleaseException("a number has the wrong form");

    private static void Line(StringBuilder text, params ReadOnlySpan<string> fields) => text.AppendJoin('\t', fields).Append('\n');
}
