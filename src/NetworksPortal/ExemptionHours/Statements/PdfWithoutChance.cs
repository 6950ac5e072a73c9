using System.Text;
using System.Text.RegularExpressions;

namespace NetworksPortal.ExemptionHours.Statements;

/// <summary>
/// A PDF carries an id, two numbers in its metadata and a prefix before the name of each embedded font, which the library draws at
/// random. Each becomes a constant of the same length, so that every place in the file stays where its table says.
/// </summary>
internal static partial class PdfWithoutChance
{
    public static byte[] Of(byte[] pdf)
    {
        var text = Encoding.Latin1.GetString(pdf);
        text = FileId().Replace(text, match => Zeros().Replace(match.Value, "0"));
        text = MetadataId().Replace(text, match => Zeros().Replace(match.Value, "0"));
        text = FontPrefix().Replace(text, "/KRINGS+Atkinson");
        return Encoding.Latin1.GetBytes(text);
    }

    [GeneratedRegex("/ID ?\\[<[0-9A-F]{32}> ?<[0-9A-F]{32}>\\]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FileId();

    [GeneratedRegex("(?<=uuid:)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MetadataId();

    [GeneratedRegex("/[A-Z]{6}\\+Atkinson", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FontPrefix();

    [GeneratedRegex("[0-9A-Fa-f]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Zeros();
}
