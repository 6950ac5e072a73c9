using System.Globalization;

namespace NetworksPortal.Insights.Pages.Figures;

/// <summary>What the charts say, in sentences, before them.</summary>
internal sealed class GlanceWriter(ReleasedTable table, FigureWords words)
{
    private const int MostInWords = 12;

    public IEnumerable<string> Write()
    {
        if (Has(Measure.Events))
        {
            yield return Events();
        }

        if (Has(Measure.Members) && Total(Measure.Members).IsNumber)
        {
            yield return Total(Measure.Attendance).IsNumber
                ? words["Sentence.People", Say(Measure.Members), Say(Measure.Attendance)]
                : words["Sentence.Members", Say(Measure.Members)];
        }

        yield return words["Sentence.Money", Say(Measure.MoneyGranted), Say(Measure.MoneyUsed)];
        if (Has(Measure.HoursUsed) && Total(Measure.HoursUsed).IsNumber)
        {
            yield return words["Sentence.Hours", Say(Measure.HoursGranted), Say(Measure.HoursUsed)];
        }
    }

    /// <summary>"Drie netwerken hielden samen 41 bijeenkomsten."</summary>
    private string Events()
    {
        var active = table.Networks.Count(network => table.Of(network, Measure.Events).Value > 0);
        return (active, Total(Measure.Events).Value) switch
        {
            (0, _) => words["Sentence.Events.None"],
            (1, 1) => words["Sentence.Events.One"],
            (1, _) => words["Sentence.Events.OneNetwork", Say(Measure.Events)],
            _ => words["Sentence.Events", words["Networks", InWords(active)], Say(Measure.Events)],
        };
    }

    private string InWords(int count) => count <= MostInWords ? words[$"Count.{count}"] : count.ToString(CultureInfo.InvariantCulture);

    private bool Has(Measure measure) => table.Measures.Contains(measure);

    private Figure Total(Measure measure) => table.Total(measure);

    private string Say(Measure measure) => words.Of(measure, Total(measure));
}
