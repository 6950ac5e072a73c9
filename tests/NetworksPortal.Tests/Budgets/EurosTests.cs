using System.Globalization;
using NetworksPortal.Budgets;

namespace NetworksPortal.Tests.Budgets;

public sealed class EurosTests
{
    [Theory]
    [InlineData("2,5", 250)]
    [InlineData("2.5", 250)]
    [InlineData("12,05", 1205)]
    [InlineData("0,01", 1)]
    [InlineData("1.234,56", 123456)]
    [InlineData("1,234.56", 123456)]
    [InlineData("1.234.567", null)]
    [InlineData("999.999,99", 99999999)]
    [InlineData("1.000.000", 100000000)]
    [InlineData("4.000", 400000)]
    [InlineData("4,000", 400000)]
    [InlineData("€ 4 000", 400000)]
    [InlineData("0005", 500)]
    public void An_amount_is_read_as_people_write_it(string typed, int? cents)
    {
        Assert.Equal(cents, cents is null ? Refused(typed) : (int)Euros.Parse(typed, "Amount").Cents);

        static int? Refused(string typed)
        {
            Assert.Equal("AmountTooMuch", Assert.Throws<RuleViolation>(() => Euros.Parse(typed, "Amount")).Code);
            return null;
        }
    }

    [Theory]
    [InlineData(null, "AmountMissing")]
    [InlineData("  ", "AmountMissing")]
    [InlineData("€", "AmountMissing")]
    [InlineData("-5", "AmountNotPositive")]
    [InlineData("−5", "AmountNotPositive")]
    [InlineData("0", "AmountNotPositive")]
    [InlineData("0,00", "AmountNotPositive")]
    [InlineData("1e9", "AmountUnreadable")]
    [InlineData("0,125", "AmountUnreadable")]
    [InlineData("1,2345", "AmountUnreadable")]
    [InlineData("1.23.4", "AmountUnreadable")]
    [InlineData("12.34,567", "AmountUnreadable")]
    [InlineData("5,", "AmountUnreadable")]
    [InlineData("veel", "AmountUnreadable")]
    [InlineData("٥", "AmountUnreadable")]
    [InlineData("1000000,01", "AmountTooMuch")]
    [InlineData("999999999999", "AmountTooMuch")]
    [InlineData("99999999999999999999999", "AmountUnreadable")]
    public void What_is_no_amount_is_refused_with_what_is_wrong(string? typed, string code)
    {
        var refused = Assert.Throws<RuleViolation>(() => Euros.Parse(typed, "Amount"));

        Assert.Equal((code, "Amount"), (refused.Code, refused.Field));
    }

    [Theory]
    [InlineData(125000, "nl-BE", "€\u00a01.250")]
    [InlineData(8640, "nl-BE", "€\u00a086,40")]
    [InlineData(-8640, "nl-BE", "−€\u00a086,40")]
    [InlineData(123456, "en", "€1,234.56")]
    public void An_amount_is_shown_as_the_reader_writes_it(long cents, string culture, string shown) =>
        Assert.Equal(shown, new Euros(cents).ToString(null, CultureInfo.GetCultureInfo(culture)));
}
