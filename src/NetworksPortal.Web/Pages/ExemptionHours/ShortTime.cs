using System.Globalization;

namespace NetworksPortal.Web.Pages.ExemptionHours;

/// <summary>A duration that fits in a dial: "1 u 15".</summary>
public static class ShortTime
{
    public static string Of(int quarters)
    {
        var hour = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? "h" : "u";
        var (hours, rest) = Math.DivRem(quarters, 4);
        return (hours, rest) switch
        {
            (0, not 0) => $"{rest * 15} min",
            (_, 0) => $"{hours} {hour}",
            _ => $"{hours} {hour} {rest * 15}",
        };
    }
}
