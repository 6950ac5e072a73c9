using System.Globalization;
using System.Text.RegularExpressions;

namespace NetworksPortal.Budgets;

/// <summary>An amount in cents, as people write and read it.</summary>
public readonly partial record struct Euros(long Cents) : IFormattable
{
    /// <summary>The largest amount that one grant or cost may be.</summary>
    public static Euros Most { get; } = new(100_000_000);

    /// <summary>
    /// Reads <c>2,5</c>, <c>2.5</c>, <c>1.234,56</c>, <c>1,234.56</c>, <c>1 234</c> and <c>€ 12,50</c>, whatever the
    /// culture: the last sign is the decimal one, unless exactly three digits follow it, for no amount has three decimals.
    /// </summary>
    /// <exception cref="RuleViolation">
    /// <c>AmountMissing</c>, <c>AmountUnreadable</c>, <c>AmountNotPositive</c> or <c>AmountTooMuch</c>, about <paramref name="field"/>.
    /// </exception>
    public static Euros Parse(string? typed, string field)
    {
        var text = Blank().Replace(typed ?? "", "");
        if (text.Length == 0)
        {
            throw new RuleViolation("AmountMissing", field);
        }

        var negative = text[0] is '-' or '−';
        var match = Amount().Match(negative ? text[1..] : text);
        if (!match.Success)
        {
            throw new RuleViolation("AmountUnreadable", field);
        }

        var whole = match.Groups["whole"].Value.Replace(".", "").Replace(",", "").TrimStart('0');
        if (whole.Length > 9)
        {
            throw new RuleViolation("AmountTooMuch", field, Most);
        }

        var cents = match.Groups["cents"].Value.PadRight(2, '0');
        var amount = new Euros(long.Parse($"0{whole}{cents}", NumberStyles.None, CultureInfo.InvariantCulture));
        return negative || amount.Cents == 0 ? throw new RuleViolation("AmountNotPositive", field)
            : amount.Cents > Most.Cents ? throw new RuleViolation("AmountTooMuch", field, Most)
            : amount;
    }

    public override string ToString() => ToString(null, CultureInfo.CurrentCulture);

    /// <summary>With both decimals always, for columns of amounts: <c>€ 1.250,00</c>.</summary>
    public string WithCents => ToString("N2", CultureInfo.CurrentCulture);

    /// <summary>As somebody would type it into a form: <c>1234,50</c>, which is read back whatever the language.</summary>
    public string Typed => (Cents / 100m).ToString("0.00", CultureInfo.InvariantCulture).Replace('.', CultureInfo.CurrentCulture.TwoLetterISOLanguageName == "en" ? '.' : ',');

    /// <summary>Cents are written only where there are any, unless <paramref name="format"/> asks for them: <c>€ 1.250</c>, <c>€ 86,40</c>.</summary>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        var number = (Math.Abs(Cents) / 100m).ToString(format ?? (Cents % 100 == 0 ? "N0" : "N2"), formatProvider);
        var space = formatProvider is CultureInfo { TwoLetterISOLanguageName: "en" } ? "" : "\u00a0";
        return $"{(Cents < 0 ? "−" : "")}€{space}{number}";
    }

    [GeneratedRegex(@"[\s€]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blank();

    [GeneratedRegex(
        @"^(?:(?<whole>[0-9]{1,12}|[1-9][0-9]{0,2}(?:\.[0-9]{3})+)(?:,(?<cents>[0-9]{1,2}))?|(?<whole>[0-9]{1,12}|[1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\.(?<cents>[0-9]{1,2}))?)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Amount();
}
