namespace NetworksPortal.Files;

/// <summary>A file that was looked through and is nothing but what it says. Made by <see cref="From"/> alone.</summary>
public sealed class CleanFile
{
    /// <summary>4 MB: a photo of a receipt, or a few pages.</summary>
    public const int MostBytes = 4_000_000;

    private CleanFile(byte[] bytes) => Bytes = bytes;

    public byte[] Bytes { get; }

    /// <summary>
    /// Reads a PDF, JPEG or PNG through to its end, takes out of a picture what is not picture (place, camera, comments), and
    /// refuses whatever has something else in it, before it or behind it.
    /// </summary>
    /// <exception cref="RuleViolation">
    /// About <c>File</c>: <c>FileMissing</c>, <c>FileTooLarge</c>, <c>FileUnknown</c>, <c>FileOtherName</c>, <c>FileBroken</c>,
    /// <c>FileHidesMore</c> (a second file in it), <c>FileTooManyPoints</c> (a picture that unpacks too large) or <c>FileActs</c> (a PDF that does things).
    /// </exception>
    public static CleanFile From(byte[] bytes, string name)
    {
        Rules.Demand(bytes.Length > 0, "FileMissing", FileRules.Field);
        Rules.Demand(bytes.Length <= MostBytes, "FileTooLarge", FileRules.Field, MostBytes / 1_000_000);
        var kind = FileKinds.Of(bytes) ?? throw new RuleViolation("FileUnknown", FileRules.Field);
        Rules.Demand(kind.MayBeCalled(name), "FileOtherName", FileRules.Field, kind.ToString().ToUpperInvariant());
        var clean = kind switch
        {
            FileKind.Pdf => PdfFile.Check(bytes),
            FileKind.Jpeg => JpegFile.Clean(bytes),
            _ => PngFile.Clean(bytes),
        };
        Rules.Demand(clean.Length <= MostBytes, "FileTooLarge", FileRules.Field, MostBytes / 1_000_000);
        return new(clean);
    }
}

internal static class FileRules
{
    public const string Field = "File";

    /// <summary>A picture of so many points is a good scan of an A4; a small file that claims more wants to fill the memory of whoever opens it.</summary>
    private const long MostPoints = 60_000_000;

    public static void DemandSize(long width, long height)
    {
        Rules.Demand(width > 0 && height > 0, "FileBroken", Field);
        Rules.Demand(width * height <= MostPoints && width <= 30_000 && height <= 30_000, "FileTooManyPoints", Field);
    }

    public static RuleViolation Broken() => new("FileBroken", Field);

    /// <summary>Nothing but blanks may follow the end of a file.</summary>
    public static void DemandEnd(ReadOnlySpan<byte> rest) => Rules.Demand(rest.TrimEnd("\0\r\n\t "u8).IsEmpty, "FileHidesMore", Field);
}
