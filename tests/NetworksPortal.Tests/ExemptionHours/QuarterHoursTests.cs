using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using NetworksPortal.ExemptionHours;

namespace NetworksPortal.Tests.ExemptionHours;

public sealed class QuarterHoursTests
{
    [Theory]
    [InlineData("2", 8)]
    [InlineData("2,5", 10)]
    [InlineData("2.5", 10)]
    [InlineData("2.50", 10)]
    [InlineData("2:30", 10)]
    [InlineData("2u30", 10)]
    [InlineData("2 u 30", 10)]
    [InlineData("2h", 8)]
    [InlineData("0,25", 1)]
    [InlineData("0:45", 3)]
    [InlineData("24", 96)]
    public void A_duration_is_read_as_people_write_it(string typed, int quarters) =>
        Assert.Equal(quarters, QuarterHours.Parse(typed, "Hours"));

    [Theory]
    [InlineData(null, "HoursMissing")]
    [InlineData(" ", "HoursMissing")]
    [InlineData("0", "HoursOutOfReach")]
    [InlineData("-1", "HoursOutOfReach")]
    [InlineData("24,25", "HoursOutOfReach")]
    [InlineData("999", "HoursOutOfReach")]
    [InlineData("2,3", "HoursNotQuarters")]
    [InlineData("2:20", "HoursNotQuarters")]
    [InlineData("2:75", "HoursUnreadable")]
    [InlineData("1e3", "HoursUnreadable")]
    [InlineData("twee", "HoursUnreadable")]
    [InlineData("2,", "HoursUnreadable")]
    [InlineData("99999999999", "HoursUnreadable")]
    public void What_is_no_duration_is_refused_with_what_is_wrong(string? typed, string code) =>
        Assert.Equal(code, Assert.Throws<RuleViolation>(() => QuarterHours.Parse(typed, "Hours")).Code);

    [Fact]
    public void Every_quarter_is_read_back_in_each_way_of_writing() => Prop
        .ForAll(Gen.Choose(1, QuarterHours.Most).ToArbitrary(), quarters =>
        {
            var point = (quarters / 4m).ToString(CultureInfo.InvariantCulture);
            string[] written = [point, point.Replace('.', ','), $"{quarters / 4}:{quarters % 4 * 15:00}", $"{quarters / 4}u{quarters % 4 * 15:00}"];
            return written.All(text => QuarterHours.Parse(text, "Hours") == quarters);
        })
        .QuickCheckThrowOnFailure();
}
