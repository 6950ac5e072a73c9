using System.Globalization;

namespace NetworksPortal.Ui.Charts.Pictures;

/// <summary>The plane of a trend: its steps, its hatched zone, its lines, and their names to the right of it.</summary>
internal sealed class TrendPicture(Canvas canvas, int periods, double max)
{
    private const int Height = 420;
    private const int Left = 130;
    private const int End = 830;
    private const int Letters = 22;
    private const int NameHeight = 56;
    private const int MostNames = 8;

    private readonly double top = canvas.Top + 20;

    public void Draw(IReadOnlyList<TrendLine> lines, IReadOnlyList<string> names, double hiddenBelow)
    {
        Steps();
        if (hiddenBelow > 0)
        {
            canvas.Rect(Left, Y(hiddenBelow), End - Left, Y(0) - Y(hiddenBelow), "url(#hatch)");
        }

        foreach (var line in lines)
        {
            Line(line);
        }

        Names(lines);
        Periods(names);
        canvas.Top = top + Height + 70;
    }

    private double X(int period) => periods < 2 ? (Left + End) / 2 : Left + 40 + ((End - Left - 80) * (double)period / (periods - 1));

    private double Y(double value) => top + (Height * (1 - Math.Clamp(value / max, 0, 1)));

    private void Steps()
    {
        for (var quarter = 0; quarter <= 4; quarter++)
        {
            var value = max * quarter / 4;
            canvas.Line(Left, Y(value), End, Y(value), canvas.Colour("line"), 1.5);
            canvas.Text(Left - 14, Y(value) + 7, value.ToString("0.##", CultureInfo.InvariantCulture), Letters, "ink-soft", "end");
        }
    }

    private void Line(TrendLine line)
    {
        var colour = canvas.Colour("accent-vivid", line.Accent);
        for (var i = 1; i < line.Points.Count; i++)
        {
            if (line.Points[i - 1] is { } from && line.Points[i] is { } to)
            {
                canvas.Line(X(i - 1), Y(from), X(i), Y(to), colour, 5);
            }
        }

        foreach (var (point, i) in line.Points.Select((point, i) => (point, i)))
        {
            if (point is { } shown)
            {
                canvas.Dot(X(i), Y(shown), colour);
            }
        }
    }

    /// <summary>Right of the plane, at the height of the last point, pushed down where one would cover another; a thin line leads there.</summary>
    private void Names(IReadOnlyList<TrendLine> lines)
    {
        var from = double.MinValue;
        var ends = lines.Select(line => (Line: line, At: line.Points.ToList().FindLastIndex(point => point is not null))).Where(end => end.At >= 0);
        foreach (var (line, at) in ends.OrderByDescending(end => end.Line.Points[end.At]))
        {
            var height = Y(line.Points[at]!.Value);
            from = Math.Max(height, from + NameHeight);
            canvas.Line(X(at) + 12, height, End + 24, from, canvas.Colour("accent-vivid", line.Accent), 1.5);
            canvas.Text(End + 34, from - 2, Canvas.Fit(line.Name, Canvas.Right - End - 34, Letters), Letters, bold: true);
            canvas.Text(End + 34, from + Letters + 2, Canvas.Fit(line.Last, Canvas.Right - End - 34, Letters), Letters, "ink-soft");
        }
    }

    private void Periods(IReadOnlyList<string> names)
    {
        var year = "";
        var every = names.Count > MostNames ? 2 : 1;
        for (var i = (names.Count - 1) % every; i < names.Count; i += every)
        {
            var space = names[i].LastIndexOf(' ');
            canvas.Text(X(i), top + Height + 32, space < 0 ? names[i] : names[i][..space], Letters, "ink", "middle");
            canvas.Text(X(i), top + Height + 60, names[i][(space + 1)..] == year || space < 0 ? "" : names[i][(space + 1)..], Letters, "ink-soft", "middle");
            year = names[i][(space + 1)..];
        }
    }
}
