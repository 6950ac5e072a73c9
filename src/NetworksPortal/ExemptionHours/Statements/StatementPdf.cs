using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Drawing.Layout;
using PdfSharp.Fonts;
using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;
using PdfSharp.UniversalAccessibility.Drawing;

namespace NetworksPortal.ExemptionHours.Statements;

/// <summary>
/// A statement on one page of A4, tagged for screen readers. The same sheet always gives the same bytes: no clock, no chance and no
/// machine has a part in them.
/// </summary>
public static class StatementPdf
{
    private const double Left = 71;
    private const double Width = 453;
    private const double QrSide = 128;

    private static readonly DateTime NoDay = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    static StatementPdf() => GlobalFontSettings.FontResolver = new StatementFonts();

    public static byte[] Of(StatementSheet sheet)
    {
        using var document = new PdfDocument();
        (document.Info.Title, document.Info.Author, document.Info.Creator) = (sheet.Title, sheet.Issuer, sheet.Issuer);
        (document.Info.CreationDate, document.Info.ModificationDate) = (NoDay, NoDay);
        var accessibility = UAManager.ForDocument(document);
        accessibility.SetDocumentLanguage(sheet.Language);
        var page = document.AddPage();
        page.Size = PageSize.A4;
        using (var paper = XGraphics.FromPdfPage(page))
        {
            Draw(new Writer(paper, accessibility.StructureBuilder), sheet);
        }

        using var file = new MemoryStream();
        document.Save(file, closeStream: false);
        return PdfWithoutChance.Of(file.ToArray());
    }

    private static void Draw(Writer writer, StatementSheet sheet)
    {
        writer.Write(PdfBlockLevelElementTag.Paragraph, sheet.Issuer, 11, bold: true, after: 28);
        writer.Write(PdfBlockLevelElementTag.Heading1, sheet.Title, 22, bold: true, after: 12);
        writer.Write(PdfBlockLevelElementTag.Paragraph, sheet.Lead, 12, bold: false, after: 24);
        foreach (var (label, value) in sheet.Facts)
        {
            writer.Write(PdfBlockLevelElementTag.Paragraph, label, 11, bold: false, after: 2);
            writer.Write(PdfBlockLevelElementTag.Paragraph, value, 17, bold: true, after: 16);
        }

        writer.Line();
        writer.Write(PdfBlockLevelElementTag.Heading2, sheet.CheckTitle, 13, bold: true, after: 6);
        writer.Write(PdfBlockLevelElementTag.Paragraph, sheet.CheckText, 11, bold: false, after: 4);
        writer.Write(PdfBlockLevelElementTag.Paragraph, sheet.Place, 11, bold: true, after: 4);
        writer.Write(PdfBlockLevelElementTag.Paragraph, $"{sheet.CodeLabel} {sheet.Code}", 13, bold: true, after: 14);
        writer.Qr(sheet.QrAddress, sheet.QrText);
        writer.Write(PdfBlockLevelElementTag.Paragraph, sheet.Note, 10, bold: false, after: 0);
    }

    /// <summary>Writes down the page, each piece under its tag.</summary>
    private sealed class Writer(XGraphics paper, StructureBuilder structure)
    {
        private const double LineHeight = 1.35;

        private double top = 71;

        public void Write(PdfBlockLevelElementTag tag, string text, double size, bool bold, double after)
        {
            var font = new XFont(StatementFonts.Family, size, bold ? XFontStyleEx.Bold : XFontStyleEx.Regular);
            var lines = Wrap(text, font);
            structure.BeginElement(tag);
            foreach (var line in lines)
            {
                paper.DrawString(line, font, XBrushes.Black, new XPoint(Left, top + size));
                top += size * LineHeight;
            }

            structure.End();
            top += after;
        }

        public void Line()
        {
            structure.BeginArtifact();
            paper.DrawLine(new XPen(XColors.Black, 0.75), Left, top, Left + Width, top);
            structure.End();
            top += 18;
        }

        public void Qr(string address, string text)
        {
            var code = QrMatrix.Of(address);
            var square = QrSide / code.Size;
            structure.BeginElement(PdfIllustrationElementTag.Figure, text, new XRect(Left, top, QrSide, QrSide));
            foreach (var run in code.Runs)
            {
                paper.DrawRectangle(XBrushes.Black, Left + run.X * square, top + run.Y * square, run.Length * square, square);
            }

            structure.End();
            top += QrSide + 14;
        }

        /// <summary>At spaces; a word that is wider than the page, inside itself.</summary>
        private List<string> Wrap(string text, XFont font)
        {
            var lines = new List<string> { "" };
            foreach (var word in text.Split(' ').SelectMany(word => Pieces(word, font)))
            {
                var longer = lines[^1].Length == 0 ? word : $"{lines[^1]} {word}";
                if (Fits(longer, font))
                {
                    lines[^1] = longer;
                }
                else
                {
                    lines.Add(word);
                }
            }

            return lines;
        }

        private IEnumerable<string> Pieces(string word, XFont font)
        {
            var from = 0;
            for (var until = 1; until <= word.Length; until++)
            {
                if (until == word.Length || !Fits(word[from..(until + 1)], font))
                {
                    yield return word[from..until];
                    from = until;
                }
            }
        }

        private bool Fits(string text, XFont font) => paper.MeasureString(text, font).Width <= Width;
    }
}
