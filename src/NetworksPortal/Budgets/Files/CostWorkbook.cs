using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using NodaTime;

namespace NetworksPortal.Budgets.Files;

/// <summary>A workbook with one sheet: amounts are numbers and days are days, so that Excel shows them in its own language. A text is never a formula.</summary>
internal static class CostWorkbook
{
    private const uint Plain = 0;
    private const uint Bold = 1;
    private const uint Day = 2;
    private const uint Money = 3;

    /// <summary>The first moment that a ZIP can write down.</summary>
    private static readonly DateTimeOffset FirstOfZip = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The day that a workbook counts as none.</summary>
    private static readonly LocalDate Epoch = new(1899, 12, 30);

    public static byte[] Write(CostSheet sheet)
    {
        using var bytes = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var book = file.AddWorkbookPart();
            file.ChangeIdOfPart(book, "book");
            book.Workbook = new Workbook();
            var styles = book.AddNewPart<WorkbookStylesPart>("styles");
            styles.Stylesheet = Styles();
            var part = book.AddNewPart<WorksheetPart>("sheet");
            part.Worksheet = new Worksheet(Widths(sheet.Heads.Count), Rows(sheet));
            book.Workbook.AppendChild(new Sheets(new Sheet { Id = book.GetIdOfPart(part), SheetId = 1, Name = sheet.Year.ToString(CultureInfo.InvariantCulture) }));
        }

        return Still(bytes);
    }

    /// <summary>The same costs give the same bytes, whenever and by whomever they are taken.</summary>
    private static byte[] Still(MemoryStream bytes)
    {
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var entry in zip.Entries)
            {
                entry.LastWriteTime = FirstOfZip;
            }
        }

        return bytes.ToArray();
    }

    private static SheetData Rows(CostSheet sheet)
    {
        var data = new SheetData(new Row(sheet.Heads.Select(head => Text(head, Bold))));
        data.Append(sheet.Rows.Select(row => new Row(row.Select(Cell))));
        return data;
    }

    private static Cell Cell(object value) => value switch
    {
        LocalDate day => Number(Period.Between(Epoch, day, PeriodUnits.Days).Days.ToString(CultureInfo.InvariantCulture), Day),
        Euros amount => Number((amount.Cents / 100m).ToString("0.00", CultureInfo.InvariantCulture), Money),
        _ => Text($"{value}", Plain),
    };

    private static Cell Number(string value, uint style) => new() { CellValue = new CellValue(value), DataType = CellValues.Number, StyleIndex = style };

    private static Cell Text(string value, uint style) => new()
    {
        DataType = CellValues.InlineString,
        StyleIndex = style,
        InlineString = new InlineString(new Text(Allowed(value)) { Space = SpaceProcessingModeValues.Preserve }),
    };

    /// <summary>A workbook is XML, which has no place for most control characters.</summary>
    private static string Allowed(string value) => string.Concat(value.Where(System.Xml.XmlConvert.IsXmlChar));

    private static Columns Widths(int count) => new(Enumerable.Range(1, count)
        .Select(n => new Column { Min = (uint)n, Max = (uint)n, Width = n > 6 ? 44 : 16, CustomWidth = true }));

    private static Stylesheet Styles() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "#,##0.00\\ \"€\"" }) { Count = 1 },
        new Fonts(new Font(), new Font(new Bold())) { Count = 2 },
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })) { Count = 2 },
        new Borders(new Border()) { Count = 1 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, ApplyFont = true },
            new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 164, ApplyNumberFormat = true }) { Count = 4 });
}
