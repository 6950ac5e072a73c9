using System.Text;
using NetworksPortal.Ui.Assets;

namespace NetworksPortal.Ui.Charts.Pictures;

/// <summary>The charts of a page as files, for a presentation: always light, and readable outside the page.</summary>
public sealed class ChartPictures(ThemeColours colours)
{
    private const int Name = 26;
    private const int Small = 20;

    /// <summary>Bars under their names and values.</summary>
    /// <returns>An SVG document in UTF-8.</returns>
    public byte[] Bars(PictureFrame frame, IEnumerable<BarRow> rows, IReadOnlyList<PictureLegend> legend)
    {
        var canvas = Begin(frame);
        Legend(canvas, legend);
        foreach (var row in rows)
        {
            Bar(canvas, row);
        }

        return End(canvas, frame);
    }

    /// <summary>Lines over periods, each with its name at its end.</summary>
    /// <returns>An SVG document in UTF-8.</returns>
    public byte[] Trend(PictureFrame frame, IReadOnlyList<TrendLine> lines, IReadOnlyList<string> periods, double max, double hiddenBelow)
    {
        var canvas = Begin(frame);
        new TrendPicture(canvas, periods.Count, max).Draw(lines, periods, hiddenBelow);
        return End(canvas, frame);
    }

    private Canvas Begin(PictureFrame frame)
    {
        var canvas = new Canvas(colours) { Top = Canvas.Margin - Small };
        canvas.Paragraph(frame.Title, 40, bold: true);
        canvas.Paragraph(frame.Subtitle, 22, "ink-soft");
        canvas.Top += Canvas.Margin / 2;
        return canvas;
    }

    private static byte[] End(Canvas canvas, PictureFrame frame)
    {
        canvas.Top += Canvas.Margin / 2;
        foreach (var note in frame.Notes)
        {
            canvas.Paragraph(note, Small, "ink-soft");
        }

        return Encoding.UTF8.GetBytes(canvas.Finish(frame));
    }

    private static void Legend(Canvas canvas, IReadOnlyList<PictureLegend> legend)
    {
        double x = Canvas.Margin;
        foreach (var entry in legend)
        {
            canvas.Rect(x, canvas.Top, Small, Small, canvas.Colour(entry.Fill));
            canvas.Text(x + Small + 10, canvas.Top + Small - 3, entry.Text, Small);
            x += Small + 50 + Canvas.WidthOf(entry.Text, Small);
        }

        canvas.Top += legend.Count > 0 ? Canvas.Margin : 0;
    }

    private static void Bar(Canvas canvas, BarRow row)
    {
        const double width = Canvas.Right - Canvas.Margin;
        canvas.Top += Name;
        var value = Canvas.Fit(row.Value, width * .7, Name);
        canvas.Text(Canvas.Margin, canvas.Top, Canvas.Fit(row.Name, width - Canvas.WidthOf(value, Name) - Name, Name), Name, bold: true);
        canvas.Text(Canvas.Right, canvas.Top, value, Name, anchor: "end");
        canvas.Top += 12;
        canvas.Rect(Canvas.Margin, canvas.Top, width, 34, canvas.Colour("sunken"));
        if (row.Of is { } whole)
        {
            canvas.Rect(Canvas.Margin, canvas.Top, width * Math.Clamp(whole, 0, 1), 34, canvas.Colour("accent-mid", row.Accent));
        }

        if (row.Share is { } share)
        {
            var fill = row.NotShown ? "url(#hatch)" : canvas.Colour(row.Of is null ? "accent-vivid" : "accent", row.Accent);
            canvas.Rect(Canvas.Margin, canvas.Top, width * Math.Clamp(share, 0, 1), 34, fill);
        }

        canvas.Top += 34 + 20;
    }
}
