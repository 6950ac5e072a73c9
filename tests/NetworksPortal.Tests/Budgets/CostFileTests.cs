using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using NetworksPortal.Budgets;
using NetworksPortal.Budgets.Files;
using static NetworksPortal.Tests.Budgets.BudgetScene;

namespace NetworksPortal.Tests.Budgets;

public sealed class CostFileTests : BudgetTests
{
    private static readonly CostFileWords Words = new(
        ["Nummer", "Kostenplaats", "Datum", "Bedrag", "Soort", "Stand", "Waarvoor", "Bij wie"], line => $"{line.Category}", state => $"{state}");

    [Fact]
    public async Task A_Belgian_Excel_reads_the_csv_right_and_runs_nothing_of_it()
    {
        await FillAsync();

        var bytes = await FileAsync(CostFileKind.Csv, CostFileFor.CoreTeam);

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var rows = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("Nummer;Kostenplaats;Datum;Bedrag;Soort;Stand;Waarvoor;Bij wie", rows[0]);
        Assert.Equal("2026-0001;4410-12;24/11/2026;1234,50;Catering;Committed;'=1+1;Bakker", rows[1].Replace("\"", "", StringComparison.Ordinal));
        Assert.Contains("'@SOM", rows[2], StringComparison.Ordinal);
        Assert.Equal(4, rows.Length);
    }

    [Fact]
    public async Task In_the_workbook_amounts_are_numbers_and_days_are_days_and_a_formula_stays_text()
    {
        await FillAsync();

        using var book = SpreadsheetDocument.Open(new MemoryStream(await FileAsync(CostFileKind.Xlsx, CostFileFor.CoreTeam)), isEditable: false);

        Assert.Equal([], new OpenXmlValidator().Validate(book).Select(error => error.Description));
        var cells = book.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>().ElementAt(1).Elements<Cell>().ToList();
        Assert.Equal(("46350", "1234.50"), (cells[2].CellValue!.Text, cells[3].CellValue!.Text));
        Assert.Equal(("=1+1", CellValues.InlineString), (cells[6].InlineString!.InnerText, cells[6].DataType!.Value));
        Assert.Empty(book.WorkbookPart.WorksheetParts.Single().Worksheet.Descendants<CellFormula>());
        Assert.Equal(DateTime.FromOADate(46350), new DateTime(2026, 11, 24, 0, 0, 0, DateTimeKind.Unspecified));
    }

    [Fact]
    public async Task The_same_costs_are_the_same_bytes_and_do_not_say_when_they_were_taken()
    {
        await FillAsync();

        var bytes = await FileAsync(CostFileKind.Xlsx, CostFileFor.CoreTeam);

        Assert.Equal(bytes, await FileAsync(CostFileKind.Xlsx, CostFileFor.CoreTeam));
        using var zip = new ZipArchive(new MemoryStream(bytes));
        Assert.All(zip.Entries, part => Assert.Equal(1980, part.LastWriteTime.Year));
    }

    [Fact]
    public async Task Finance_gets_number_cost_centre_day_and_amount_of_what_was_spent_and_no_word_of_anybody()
    {
        await FillAsync();

        var text = Encoding.UTF8.GetString(await FileAsync(CostFileKind.Csv, CostFileFor.Finance));

        Assert.Equal(["2026-0001;4410-12;24/11/2026;1234,50", "2026-0002;4410-12;24/11/2026;20,00"], text.Replace("\"", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)[1..]);
        Assert.Equal("kosten-2026-boekhouding.csv", CostFile.Name(2026, CostFileKind.Csv, CostFileFor.Finance));
    }

    private async Task FillAsync()
    {
        await Book.GrantAsync(Book.Amina, 5000);
        await Book.SecondOverAsync(null);
        foreach (var (words, euros, state) in new[] { ("=1+1", 1234.50m, CostState.Committed), ("@SOM(A1)", 20m, CostState.Paid), ("Een\nplan \u0007", 30m, CostState.Planned) })
        {
            await Book.EnterAsync(Book.Amina, Cost(euros, state) with { Text = Text(euros, words) });
        }
    }

    private Task<byte[]> FileAsync(CostFileKind kind, CostFileFor reader) => Book.Portal.Ask<CostFile, byte[]>(file => file.Handle(Book.Amina, 2026, kind, reader, Words));
}
