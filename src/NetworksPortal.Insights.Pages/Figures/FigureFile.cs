using System.Globalization;
using CsvHelper;

namespace NetworksPortal.Insights.Pages.Figures;

/// <summary>
/// A release as a file that a Belgian spreadsheet opens by a double click: byte order mark, semicolons, and no cell that it would take
/// for a formula.
/// </summary>
public sealed class FigureFile(FigureWords words)
{
    private static readonly CsvWriterOptions Form = new()
    {
        Separator = ';',
        NewLine = "\r\n",
        Injection = CsvInjection.Escape,
        WriteByteOrderMark = true,
    };

    public string NameOf(Period period) => $"{words["File.Name"]}-{period.Key}.csv";

    public byte[] Write(ReleasedTable table)
    {
        using var file = new MemoryStream();
        using (var csv = CsvWriter.Create(file, Form, leaveOpen: true))
        {
            csv.WriteRecord([words["Grid.Period"], words["Grid.Network"], words["File.Measure"], words["File.Value"], words["File.Shown"]]);
            foreach (var network in table.Networks)
            {
                Write(csv, table, network.Name, measure => table.Of(network, measure));
            }

            Write(csv, table, words["Grid.Total"], table.Total);
            foreach (var category in table.Categories)
            {
                var name = table.Networks.First(network => network.Key == category.Network).Name;
                var measure = $"{words["Measure.MoneyUsed"]}: {words[$"Category.{category.Category}"]}";
                csv.WriteRecord([table.Period.Key, name, measure, Plain(Measure.MoneyUsed, category.Amount), words["About", words.Amount(Measure.MoneyUsed, category.Amount)]]);
            }

            foreach (var told in OwnWordsView.Of(table, words))
            {
                csv.WriteRecord([table.Period.Key, told.Network, words["File.OwnWords"], "", $"{told.Band} {told.Words}".TrimEnd()]);
            }
        }

        return file.ToArray();
    }

    private void Write(CsvWriter csv, ReleasedTable table, string network, Func<Measure, Figure> figureOf)
    {
        foreach (var measure in table.Measures)
        {
            var figure = figureOf(measure);
            var value = figure.IsNumber ? Plain(measure, figure.Value) : "";
            csv.WriteRecord([table.Period.Key, network, words[$"Measure.{measure}"], value, words.Of(measure, figure)]);
        }
    }

    /// <summary>A number that a spreadsheet can add up: no thousands, no unit.</summary>
    private static string Plain(Measure measure, long value) =>
        FigureWords.Number(measure, value).Replace(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? "," : ".", "", StringComparison.Ordinal);
}
