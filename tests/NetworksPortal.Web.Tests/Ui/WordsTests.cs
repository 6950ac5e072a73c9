using System.Globalization;
using NetworksPortal.Ui.Text;
using NodaTime;

namespace NetworksPortal.Web.Tests.Ui;

public sealed class WordsTests
{
    private static readonly LocalDate Day = new(2026, 11, 24);

    [Theory]
    [InlineData("nl-BE", "dinsdag 24 november")]
    [InlineData("en", "Tuesday 24 November")]
    public void A_day_is_said_in_words(string language, string words) => Assert.Equal(words, In(language, () => Words.Day(Day)));

    [Theory]
    [InlineData("nl-BE", "dinsdag 24 november, 12.00 tot 13.00 uur")]
    [InlineData("en", "Tuesday 24 November, 12:00 to 13:00")]
    public void A_meeting_is_said_by_its_day_and_hours(string language, string words) =>
        Assert.Equal(words, In(language, () => Words.Range(Instant.FromUtc(2026, 11, 24, 11, 0), Instant.FromUtc(2026, 11, 24, 12, 0))));

    [Fact]
    public void On_the_day_that_summer_time_begins_the_clock_of_Brussels_is_read() =>
        Assert.Equal("zondag 29 maart, 1.30 tot 3.30 uur", In("nl-BE", () => Words.Range(Instant.FromUtc(2026, 3, 29, 0, 30), Instant.FromUtc(2026, 3, 29, 1, 30))));

    [Fact]
    public void On_the_day_that_summer_time_ends_the_hour_that_comes_twice_is_said_twice() =>
        Assert.Equal("Sunday 25 October, 2:30 to 2:30", In("en", () => Words.Range(Instant.FromUtc(2026, 10, 25, 0, 30), Instant.FromUtc(2026, 10, 25, 1, 30))));

    [Fact]
    public void A_machine_reads_which_of_the_two_it_is() =>
        Assert.Equal(["2026-10-25T02:30+02:00", "2026-10-25T02:30+01:00"], [Words.Machine(Instant.FromUtc(2026, 10, 25, 0, 30)), Words.Machine(Instant.FromUtc(2026, 10, 25, 1, 30))]);

    [Fact]
    public void A_meeting_over_midnight_names_the_second_day() =>
        Assert.Equal("22.00 uur tot woensdag 25 november, 0.30 uur", In("nl-BE", () => Words.Hours(Instant.FromUtc(2026, 11, 24, 21, 0), Instant.FromUtc(2026, 11, 24, 23, 30))));

    [Theory]
    [InlineData("nl-BE", 125000, "€\u00a01.250,00")]
    [InlineData("nl-BE", 5, "€\u00a00,05")]
    [InlineData("nl-BE", -8640, "−€\u00a086,40")]
    [InlineData("en", 125000, "€1,250.00")]
    public void Money_is_said_to_the_cent(string language, long cents, string words) => Assert.Equal(words, In(language, () => Words.Euros(cents)));

    [Theory]
    [InlineData("nl-BE", 0, "0 uur")]
    [InlineData("nl-BE", 3, "45 minuten")]
    [InlineData("nl-BE", 5, "1 uur 15")]
    [InlineData("nl-BE", 8, "2 uur")]
    [InlineData("en", 4, "1 hour")]
    [InlineData("en", 8, "2 hours")]
    [InlineData("en", 5, "1 h 15 min")]
    public void Quarters_of_an_hour_are_said_as_hours(string language, int quarters, string words) => Assert.Equal(words, In(language, () => Words.Duration(quarters)));

    [Theory]
    [InlineData("nl-BE", "november 2026")]
    [InlineData("en", "November 2026")]
    public void A_month_is_said_with_its_year(string language, string words) => Assert.Equal(words, In(language, () => Words.Month(new YearMonth(2026, 11))));

    private static string In(string language, Func<string> say)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        try
        {
            return say();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
