namespace NetworksPortal.Insights;

/// <summary>Totals add up what is shown, so that they tell nothing that the page does not tell already.</summary>
internal static class Totals
{
    public static Figure Of(Measure measure, IReadOnlyList<Figure> shown)
    {
        var numbers = shown.Where(figure => figure.IsNumber).ToList();
        var sum = numbers.Sum(figure => figure.Value);
        return measure switch
        {
            Measure.Events or Measure.HoursGranted or Measure.MoneyGranted => Figure.Exact(sum),
            _ when numbers.Count == 0 => Figure.Withheld(Withholding.SmallGroup),
            _ => Figure.Rounded(sum),
        };
    }

    /// <summary>Used hours that are shown, and a figure over those that are not. A rest under its floor is not added to anything.</summary>
    public static Figure WithRest(IReadOnlyList<Figure> shown, Figure rest)
    {
        var known = Of(Measure.HoursUsed, shown);
        return !known.IsNumber ? rest
            : rest.IsNumber ? Figure.Rounded(known.Value + rest.Value)
            : Figure.Withheld(Withholding.SmallGroup);
    }
}
