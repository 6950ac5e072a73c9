using System.Text;
using NetworksPortal.ExemptionHours.Statements;

namespace NetworksPortal.Tests.ExemptionHours.Statements;

public sealed class StatementPdfTests
{
    [Fact]
    public async Task The_same_sheet_gives_the_same_bytes_at_any_time_and_all_at_once()
    {
        var files = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => StatementPdf.Of(Sheet()))));

        Assert.All(files, file => Assert.Equal(files[0], file));
    }

    [Fact]
    public void It_is_a_tagged_pdf_in_its_language_with_fonts_of_its_own()
    {
        var text = Encoding.Latin1.GetString(StatementPdf.Of(Sheet()));

        Assert.StartsWith("%PDF-", text, StringComparison.Ordinal);
        Assert.Contains("/MarkInfo", text, StringComparison.Ordinal);
        Assert.Contains("/StructTreeRoot", text, StringComparison.Ordinal);
        Assert.Contains("nl-BE", text, StringComparison.Ordinal);
        Assert.Contains("/FontFile2", text, StringComparison.Ordinal);
        Assert.DoesNotMatch("/(?!KRINGS)[A-Z]{6}\\+Atkinson", text);
    }

    [Fact]
    public void Nothing_but_name_month_and_hours_makes_it_another()
    {
        var one = StatementPdf.Of(Sheet());

        Assert.NotEqual(one, StatementPdf.Of(Sheet(name: "Els Maes")));
        Assert.NotEqual(one, StatementPdf.Of(Sheet(hours: "3 uur")));
    }

    [Fact]
    public void A_very_long_name_stays_on_the_page()
    {
        var file = StatementPdf.Of(Sheet(name: string.Join(' ', Enumerable.Repeat("Vandenbroucke", 8)) + new string('W', 60)));

        Assert.Contains("/Count 1", Encoding.Latin1.GetString(file), StringComparison.Ordinal);
    }

    internal static StatementSheet Sheet(string name = "Chris Claes", string hours = "2 uur 30") => new(
        "nl-BE", "Kring", "Attest", "Deze collega gaf werktijd.", [("Naam", name), ("Maand", "oktober 2026"), ("Tijd", hours)], "Is dit echt?", "Scan de code.",
        "kring.stad.example/statements/verify", "Code:", "ABCD-EFGH-JKMN-PQRS-TVWX", "QR-code", "https://kring.stad.example/statements/verify?s=abc", "Niet welk netwerk.");
}
