using NetworksPortal.Web.Forms;
using NodaTime;

namespace NetworksPortal.Web.Tests.Forms;

public sealed class FormParsingTests
{
    [Theory]
    [InlineData("2026-11-24")]
    [InlineData("24/11/2026")]
    [InlineData(" 24-11-2026 ")]
    [InlineData("24.11.2026")]
    public void A_day_is_understood_as_people_write_it(string text) => Assert.Equal(new LocalDate(2026, 11, 24), FormParsing.Day(text));

    [Theory]
    [InlineData("14:30")]
    [InlineData("14.30")]
    [InlineData("14u30")]
    [InlineData("14 u 30")]
    [InlineData("14:30:00")]
    public void An_hour_is_understood_as_people_write_it(string text) => Assert.Equal(new LocalTime(14, 30), FormParsing.Hour(text));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("2026-02-30")]
    [InlineData("11/24/2026")]
    [InlineData("morgen")]
    public void What_is_no_day_is_none(string? text) => Assert.Null(FormParsing.Day(text));

    [Theory]
    [InlineData("25:00")]
    [InlineData("noen")]
    [InlineData(null)]
    public void What_is_no_hour_is_none(string? text) => Assert.Null(FormParsing.Hour(text));

    [Theory]
    [InlineData("99999999999999")]
    [InlineData("2,5")]
    [InlineData("tien")]
    public void What_is_no_whole_number_is_none(string text) => Assert.Null(FormParsing.Whole(text));
}
