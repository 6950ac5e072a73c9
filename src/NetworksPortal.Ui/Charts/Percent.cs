using System.Globalization;

namespace NetworksPortal.Ui.Charts;

internal static class Percent
{
    /// <summary>A position in an svg without a viewBox: a percentage, whatever the page's language.</summary>
    public static string Of(double share) => (Math.Clamp(share, 0, 1) * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    public static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
