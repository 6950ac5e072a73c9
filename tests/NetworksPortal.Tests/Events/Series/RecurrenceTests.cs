using NetworksPortal.Events.Series;
using NodaTime;
using NodaTime.Text;

namespace NetworksPortal.Tests.Events.Series;

public sealed class RecurrenceTests
{
    [Theory]
    [InlineData(Rhythm.Weekly, "2026-12-08", "2026-12-08 2026-12-15 2026-12-22 2026-12-29")]
    [InlineData(Rhythm.Fortnightly, "2026-12-08", "2026-12-08 2026-12-22 2027-01-05 2027-01-19")]
    [InlineData(Rhythm.MonthlyByDate, "2026-12-15", "2026-12-15 2027-01-15 2027-02-15 2027-03-15")]
    [InlineData(Rhythm.MonthlyByDate, "2027-01-31", "2027-01-31 2027-02-28 2027-03-31 2027-04-30")]
    [InlineData(Rhythm.MonthlyByDate, "2028-01-30", "2028-01-30 2028-02-29 2028-03-30 2028-04-30")]
    [InlineData(Rhythm.MonthlyByDate, "2027-01-29", "2027-01-29 2027-02-28 2027-03-29 2027-04-29")]
    [InlineData(Rhythm.MonthlyByWeekday, "2026-12-08", "2026-12-08 2027-01-12 2027-02-09 2027-03-09")]
    [InlineData(Rhythm.MonthlyByWeekday, "2026-12-29", "2026-12-29 2027-01-26 2027-02-23 2027-03-30")]
    [InlineData(Rhythm.MonthlyByWeekday, "2026-12-25", "2026-12-25 2027-01-22 2027-02-26 2027-03-26")]
    [InlineData(Rhythm.MonthlyByLastWeekday, "2026-12-25", "2026-12-25 2027-01-29 2027-02-26 2027-03-26")]
    public void Days_come_back_in_their_rhythm_and_no_month_is_left_out(Rhythm rhythm, string first, string days) =>
        Assert.Equal(days, Written(Recurrence.Of(rhythm, Day(first), null, 4)));

    [Fact]
    public void The_last_day_counts_and_of_two_ends_the_first_one_holds()
    {
        Assert.Equal("2026-12-08 2026-12-15 2026-12-22", Written(Recurrence.Of(Rhythm.Weekly, Day("2026-12-08"), Day("2026-12-22"), null)));
        Assert.Equal("2026-12-08 2026-12-15", Written(Recurrence.Of(Rhythm.Weekly, Day("2026-12-08"), Day("2026-12-22"), 2)));
        Assert.Equal("2026-12-08 2026-12-15 2026-12-22", Written(Recurrence.Of(Rhythm.Weekly, Day("2026-12-08"), Day("2026-12-23"), 9)));
    }

    [Theory]
    [InlineData(Rhythm.Weekly, "2026-12-08", null, null, "Series.NoEnd", "Repeat.Until")]
    [InlineData(Rhythm.Weekly, "2026-12-08", "2026-12-07", null, "Series.EndsBeforeStart", "Repeat.Until")]
    [InlineData(Rhythm.Weekly, "2026-12-08", "2026-12-14", null, "Series.TooFew", "Repeat.Until")]
    [InlineData(Rhythm.Weekly, "2026-12-08", "2028-02-01", null, "Series.TooMany", "Repeat.Until")]
    [InlineData(Rhythm.MonthlyByDate, "2026-12-08", "2028-07-08", null, "Series.TooLong", "Repeat.Until")]
    [InlineData(Rhythm.Fortnightly, "2026-12-08", null, 60, "Series.TooLong", "Repeat.Times")]
    [InlineData(Rhythm.Weekly, "2026-12-08", null, 61, "Series.Times.OutOfRange", "Repeat.Times")]
    [InlineData(Rhythm.Weekly, "2026-12-08", null, 1, "Series.Times.OutOfRange", "Repeat.Times")]
    [InlineData(Rhythm.Weekly, "2026-12-08", null, -4, "Series.Times.OutOfRange", "Repeat.Times")]
    [InlineData(Rhythm.MonthlyByLastWeekday, "2026-12-08", null, 4, "Series.NotLast", "Repeat.Rhythm")]
    [InlineData(Rhythm.Weekly, "9999-12-30", "9999-12-31", 4, "Series.TooLong", "Date")]
    public void A_series_without_end_or_sense_is_refused_at_its_field(Rhythm rhythm, string first, string? until, int? times, string code, string field)
    {
        var no = Assert.Throws<RuleViolation>(() => Recurrence.Of(rhythm, Day(first), until is null ? null : Day(until), times));

        Assert.Equal((code, field), (no.Code, no.Field));
    }

    [Fact]
    public void As_much_as_is_allowed_is_allowed()
    {
        Assert.Equal(60, Recurrence.Of(Rhythm.Weekly, Day("2026-12-08"), null, 60).Days.Count);
        Assert.Equal(19, Recurrence.Of(Rhythm.MonthlyByDate, Day("2026-12-08"), Day("2028-06-08"), null).Days.Count);
    }

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    private static string Written(Recurrence series) => string.Join(' ', series.Days.Select(LocalDatePattern.Iso.Format));
}
