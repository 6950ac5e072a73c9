namespace NetworksPortal.Networks;

/// <summary>Money and hours are granted by calendar year: for last year, this year and the next.</summary>
public static class GrantYears
{
    public static IReadOnlyList<int> Open(TimeProvider time)
    {
        var year = time.Today().Year;
        return [year - 1, year, year + 1];
    }

    /// <exception cref="RuleViolation"><c>YearOutOfReach</c>, about <c>Year</c>.</exception>
    public static void Check(int year, TimeProvider time)
    {
        if (!Open(time).Contains(year))
        {
            throw new RuleViolation("YearOutOfReach", "Year");
        }
    }
}
