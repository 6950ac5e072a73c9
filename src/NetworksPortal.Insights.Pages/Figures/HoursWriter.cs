namespace NetworksPortal.Insights.Pages.Figures;

internal static class HoursWriter
{
    public static HoursView Write(ReleasedTable table, FigureWords words)
    {
        var (used, granted) = (table.Total(Measure.HoursUsed), table.Total(Measure.HoursGranted));
        return new HoursView(
            words.Of(Measure.HoursUsed, used),
            words.Of(Measure.HoursGranted, granted),
            used.IsNumber && granted.Value > 0 ? Math.Min(1, used.Value / (double)granted.Value) : null,
            new SectionWriter(table, words).Hours());
    }
}
