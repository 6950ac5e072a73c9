using NodaTime;

namespace NetworksPortal.Events.Series;

/// <summary>The ten days on which Belgium is closed by law (Royal Decree of 18 April 1974).</summary>
public static class Holidays
{
    private static readonly HashSet<(int Month, int Day)> EveryYear = [(1, 1), (5, 1), (7, 21), (8, 15), (11, 1), (11, 11), (12, 25)];

    /// <summary>Easter Monday, Ascension Day and Whit Monday.</summary>
    private static readonly int[] AfterEaster = [1, 39, 50];

    public static bool Has(LocalDate day) =>
        EveryYear.Contains((day.Month, day.Day)) || AfterEaster.Contains(Period.DaysBetween(Easter(day.Year), day));

    /// <summary>The Sunday after the first full moon of spring, as the Gregorian calendar reckons it.</summary>
    private static LocalDate Easter(int year)
    {
        var (golden, century) = ((year % 19) + 1, (year / 100) + 1);
        var skipped = (3 * century / 4) - 12;
        var moon = (8 * century + 5) / 25 - 5;
        var sunday = (5 * year / 4) - skipped - 10;
        var epact = (((11 * golden + 20 + moon - skipped) % 30) + 30) % 30;
        epact += epact == 24 || (epact == 25 && golden > 11) ? 1 : 0;
        var full = 44 - epact;
        full += full < 21 ? 30 : 0;
        return new LocalDate(year, 3, 1).PlusDays(full + 7 - ((sunday + full) % 7) - 1);
    }
}
