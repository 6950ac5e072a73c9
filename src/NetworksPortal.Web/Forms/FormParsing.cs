using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace NetworksPortal.Web.Forms;

/// <summary>
/// Days, hours and numbers as people type them, in any language of the browser: <c>2026-11-24</c> or <c>24/11/2026</c>;
/// <c>14:00</c>, <c>14.00</c>, <c>14u30</c> or <c>14u</c>. What is not understood is null.
/// </summary>
public static class FormParsing
{
    private static readonly LocalDatePattern[] Days =
        [.. new[] { "uuuu-MM-dd", "d/M/uuuu", "d-M-uuuu", "d.M.uuuu" }.Select(LocalDatePattern.CreateWithInvariantCulture)];

    private static readonly LocalTimePattern[] Hours =
        [.. new[] { "H:mm", "H:mm:ss", "H.mm", "H'u'mm", "H'u'", "H'h'mm", "H'h'" }.Select(LocalTimePattern.CreateWithInvariantCulture)];

    public static LocalDate? Day(string? text) => Days
        .Select(pattern => pattern.Parse(Trimmed(text)))
        .FirstOrDefault(result => result.Success)?.Value;

    public static LocalTime? Hour(string? text) => Hours
        .Select(pattern => pattern.Parse(Trimmed(text).Replace(" ", "", StringComparison.Ordinal)))
        .FirstOrDefault(result => result.Success)?.Value;

    public static int? Whole(string? text) =>
        int.TryParse(Trimmed(text), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Trimmed(string? text) => text?.Trim() ?? "";
}
