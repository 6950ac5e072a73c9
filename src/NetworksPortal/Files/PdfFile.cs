using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace NetworksPortal.Files;

/// <summary>
/// Looks through a PDF and keeps it as it is, or refuses it: one that begins or ends with something else, that cannot be
/// looked into, that carries files, or that does things when it is opened. It is never shown by the portal, only handed out.
/// </summary>
internal static partial class PdfFile
{
    /// <summary>How much all packed lists of objects may unpack to.</summary>
    private const int MostUnpacked = 32_000_000;

    private static readonly HashSet<string> Acts = new(StringComparer.Ordinal)
    {
        "JavaScript", "JS", "Launch", "EmbeddedFile", "EmbeddedFiles", "RichMedia", "XFA", "SubmitForm", "ImportData",
    };

    /// <exception cref="RuleViolation"><c>FileBroken</c>, <c>FileHidesMore</c>, <c>FileActs</c>, <c>FileLocked</c> or <c>FileTooManyPoints</c>.</exception>
    public static byte[] Check(byte[] bytes)
    {
        var text = Encoding.Latin1.GetString(bytes);
        Rules.Demand(Version().IsMatch(text), "FileBroken", FileRules.Field);
        var end = text.LastIndexOf("%%EOF", StringComparison.Ordinal);
        Rules.Demand(end > 0 && text.LastIndexOf("startxref", end, StringComparison.Ordinal) > 0, "FileBroken", FileRules.Field);
        FileRules.DemandEnd(bytes.AsSpan(end + 5));
        Rules.Demand(!HidesArchive(bytes), "FileHidesMore", FileRules.Field);
        try
        {
            ExamineAll(bytes, text);
        }
        catch (RegexMatchTimeoutException)
        {
            throw FileRules.Broken();
        }

        return bytes;
    }

    private static void ExamineAll(byte[] bytes, string text)
    {
        Examine(OutsideStreams(text));
        var left = MostUnpacked;
        foreach (Match packed in PackedObjects().Matches(text))
        {
            Examine(Unpack(bytes, packed.Index + packed.Length, ref left));
        }
    }

    /// <summary>Without the bytes of pictures and pages, in which any short name turns up by chance.</summary>
    private static string OutsideStreams(string text)
    {
        const string Begins = "stream";
        var outside = new StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            var begin = text.IndexOf(Begins, at, StringComparison.Ordinal);
            var end = begin < 0 ? -1 : text.IndexOf("endstream", begin, StringComparison.Ordinal);
            outside.Append(text, at, (begin < 0 ? text.Length : begin) - at).Append('\n');
            at = begin < 0 ? text.Length : end < 0 ? begin + Begins.Length : end + "endstream".Length;
        }

        return outside.ToString();
    }

    /// <summary>A ZIP is read from its end, so it can lie in anything. A directory that ends in the last bytes is one.</summary>
    private static bool HidesArchive(ReadOnlySpan<byte> bytes)
    {
        var at = bytes.LastIndexOf("PK\u0005\u0006"u8);
        return at >= 0 && at + 22 <= bytes.Length && at >= bytes.Length - 65_557 && bytes.IndexOf("PK\u0003\u0004"u8) >= 0;
    }

    private static void Examine(string text)
    {
        foreach (Match name in Name().Matches(text))
        {
            var plain = Escaped().Replace(name.Groups["name"].Value, hex => ((char)Convert.ToByte(hex.Value[1..], 16)).ToString());
            Rules.Demand(!Acts.Contains(plain), "FileActs", FileRules.Field);
            Rules.Demand(plain != "Encrypt", "FileLocked", FileRules.Field);
        }
    }

    private static string Unpack(byte[] bytes, int from, ref int left)
    {
        using var unpacked = new MemoryStream();
        try
        {
            using var unpack = new ZLibStream(new MemoryStream(bytes, from, bytes.Length - from), CompressionMode.Decompress);
            var piece = new byte[16_384];
            for (int read; (read = unpack.Read(piece)) > 0;)
            {
                left -= read;
                Rules.Demand(left >= 0, "FileTooManyPoints", FileRules.Field);
                unpacked.Write(piece, 0, read);
            }
        }
        catch (InvalidDataException)
        {
            throw FileRules.Broken();
        }

        return Encoding.Latin1.GetString(unpacked.GetBuffer(), 0, (int)unpacked.Length);
    }

    [GeneratedRegex(@"\A%PDF-[12]\.[0-9][\r\n \t]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Version();

    /// <summary>The dictionary of a packed list of objects, up to where its bytes begin.</summary>
    [GeneratedRegex(@"/ObjStm\b[^>]{0,400}(?:>[^>]{1,400})?>>\s*stream\r?\n", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 4000)]
    private static partial Regex PackedObjects();

    [GeneratedRegex(@"/(?<name>(?:[A-Za-z]|#[0-9A-Fa-f]{2}){2,40})(?![A-Za-z#])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 4000)]
    private static partial Regex Name();

    [GeneratedRegex("#[0-9A-Fa-f]{2}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Escaped();
}
