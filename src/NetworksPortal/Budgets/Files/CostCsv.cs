using System.Globalization;
using CsvHelper;
using NodaTime;

namespace NetworksPortal.Budgets.Files;

/// <summary>Semicolons, decimal commas and a byte order mark, whatever the language of the page: that is what a Belgian Excel reads right.</summary>
internal static class CostCsv
{
    private static readonly CsvWriterOptions Form = new()
    {
        Separator = ';',
        NewLine = "\r\n",
        Injection = CsvInjection.Escape,
        WriteByteOrderMark = true,
    };

    public static byte[] Write(CostSheet sheet)
    {
        using var file = new MemoryStream();
        using (var csv = CsvWriter.Create(file, Form, leaveOpen: true))
        {
            csv.WriteRecord([.. sheet.Heads]);
            foreach (var row in sheet.Rows)
            {
                csv.WriteRecord([.. row.Select(Cell)]);
            }
        }

        return file.ToArray();
    }

    private static string Cell(object cell) => cell switch
    {
        LocalDate day => day.ToString("dd/MM/uuuu", CultureInfo.InvariantCulture),
        Euros amount => (amount.Cents / 100m).ToString("0.00", CultureInfo.InvariantCulture).Replace('.', ','),
        // A line break in a cell would be a row to whoever cuts at line ends.
        _ => $"{cell}".ReplaceLineEndings(" "),
    };
}
