using System.Globalization;
using System.Text;

namespace NetworksPortal.ExemptionHours.Statements;

/// <summary>A name as somebody copies it from paper: letters and digits, without capitals, accents, spaces or dashes.</summary>
internal static class NameAsRead
{
    public static string Of(string name) => string.Concat(name.Normalize(NormalizationForm.FormKD).EnumerateRunes()
        .Where(Rune.IsLetterOrDigit).Select(rune => Rune.ToLower(rune, CultureInfo.InvariantCulture)));
}
