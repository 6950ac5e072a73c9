using System.Text;
using NetworksPortal.Files;
using static NetworksPortal.Tests.Files.SampleFiles;

namespace NetworksPortal.Tests.Files;

/// <summary>A receipt is a PDF, JPEG or PNG by what is in it, and nothing else is in it.</summary>
public sealed class CleanFileTests
{
    [Theory]
    [InlineData("bon.pdf", FileKind.Pdf)]
    [InlineData("Foto van de BON.JPEG", FileKind.Jpeg)]
    [InlineData("bon.jpg", FileKind.Jpeg)]
    [InlineData("bon.png", FileKind.Png)]
    public void A_file_that_is_what_it_says_is_kept(string name, FileKind kind) =>
        Assert.Equal(kind, FileKinds.Of(CleanFile.From(kind switch { FileKind.Pdf => Pdf(), FileKind.Jpeg => Jpeg(), _ => Png() }, name).Bytes));

    [Fact]
    public void What_a_photo_tells_beside_the_picture_is_gone_and_the_picture_is_not()
    {
        var clean = CleanFile.From(Jpeg(), "bon.jpg").Bytes;

        Assert.DoesNotContain("Kanarie", Encoding.Latin1.GetString(clean), StringComparison.Ordinal);
        Assert.DoesNotContain("Exif", Encoding.Latin1.GetString(clean), StringComparison.Ordinal);
        Assert.True(clean.AsSpan().IndexOf(new byte[] { 0x12, 0x34, 0xFF, 0x00, 0x56, 0xFF, 0xD0, 0x78, 0xFF, 0xD9 }) > 0);
        Assert.Equal(clean, CleanFile.From(clean, "bon.jpg").Bytes);
    }

    [Fact]
    public void A_photo_taken_on_its_side_still_knows_which_way_is_up()
    {
        var clean = CleanFile.From(Jpeg(orientation: 6), "bon.jpg").Bytes;

        Assert.True(clean.AsSpan().IndexOf((byte[])[.. "Exif\0\0MM\0*\0\0\0\b"u8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]) > 0);
        Assert.DoesNotContain("Kanarie", Encoding.Latin1.GetString(clean), StringComparison.Ordinal);
        Assert.Equal(clean, CleanFile.From(clean, "bon.jpg").Bytes);
    }

    [Theory]
    [InlineData("tEXt")]
    [InlineData("iTXt")]
    [InlineData("eXIf")]
    [InlineData("tIME")]
    [InlineData("iCCP")]
    [InlineData("kaNa")]
    public void A_chunk_that_can_hold_words_is_gone_from_a_png(string name)
    {
        var clean = CleanFile.From(Png(3, 2, Chunk(name, Encoding.ASCII.GetBytes(Secret)), Chunk("pHYs", new byte[9])), "bon.png").Bytes;

        Assert.DoesNotContain("Kanarie", Encoding.Latin1.GetString(clean), StringComparison.Ordinal);
        Assert.Contains("pHYs", Encoding.Latin1.GetString(clean), StringComparison.Ordinal);
    }

    [Fact]
    public void What_hides_behind_the_points_of_a_png_is_gone()
    {
        byte[] hidden = [.. Zipped(new byte[2 * (1 + (3 * 3))]), .. Encoding.ASCII.GetBytes(Secret)];
        var file = Png();
        var start = file.AsSpan().IndexOf("IDAT"u8) - 4;

        var clean = CleanFile.From([.. file[..start], .. Chunk("IDAT", hidden), .. Chunk("IEND", [])], "bon.png").Bytes;

        Assert.DoesNotContain("Kanarie", Encoding.Latin1.GetString(clean), StringComparison.Ordinal);
    }

    public static TheoryData<string, string, byte[]> Refused => new()
    {
        { "FileMissing", "bon.pdf", [] },
        { "FileTooLarge", "bon.pdf", new byte[CleanFile.MostBytes + 1] },
        { "FileUnknown", "bon.svg", Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>") },
        { "FileUnknown", "bon.png", Encoding.UTF8.GetBytes("<?xml version='1.0'?><svg/>") },
        { "FileUnknown", "bon.pdf", Zip() },
        { "FileUnknown", "bon.jpg", "GIF89a"u8.ToArray() },
        { "FileUnknown", "bon.pdf", Pdf(before: "<html>") },
        { "FileOtherName", "bon.pdf", Png() },
        { "FileOtherName", "bon.jpg", Png() },
        { "FileOtherName", "bon.png", Jpeg() },
        { "FileOtherName", "bon.exe", Pdf() },
        { "FileOtherName", "bon", Pdf() },
        { "FileHidesMore", "bon.pdf", Pdf(after: "<script>1</script>") },
        { "FileHidesMore", "bon.pdf", [.. Pdf()[..^1], .. Zip(), .. "\n%%EOF"u8] },
        { "FileHidesMore", "bon.jpg", Jpeg(after: "<?php ?>") },
        { "FileHidesMore", "bon.jpg", [.. Jpeg(), .. Zip()] },
        { "FileHidesMore", "bon.png", [.. Png(), .. Zip()] },
        { "FileBroken", "bon.pdf", "%PDF-1.7\nniets"u8.ToArray() },
        { "FileBroken", "bon.jpg", [0xFF, 0xD8, 0xFF, 0xD9] },
        { "FileBroken", "bon.jpg", Jpeg()[..^2] },
        { "FileBroken", "bon.jpg", Jpeg()[..60] },
        { "FileBroken", "bon.png", Png()[..^12] },
        { "FileBroken", "bon.png", Png()[..20] },
        { "FileBroken", "bon.png", Turned(Png(), 40) },
        { "FileBroken", "bon.png", PngBomb(3, 2, 5) },
        { "FileTooManyPoints", "bon.png", PngBomb(10, 10, 50_000_000) },
        { "FileTooManyPoints", "bon.png", PngBomb(29_000, 29_000, 100) },
        { "FileTooManyPoints", "bon.jpg", Jpeg(width: 29_000, height: 29_000) },
        { "FileActs", "bon.pdf", Pdf("3 0 obj\n<< /S /JavaScript /JS (app.alert\\(1\\)) >>\nendobj") },
        { "FileActs", "bon.pdf", Pdf("3 0 obj\n<< /S /J#61vaScript >>\nendobj") },
        { "FileActs", "bon.pdf", Pdf("3 0 obj\n<< /S /Launch >>\nendobj") },
        { "FileActs", "bon.pdf", Pdf("3 0 obj\n<< /Names << /EmbeddedFiles 4 0 R >> >>\nendobj") },
        { "FileActs", "bon.pdf", Pdf(Packed("1 0 << /S /JavaScript >>")) },
        { "FileTooManyPoints", "bon.pdf", Pdf(Packed(new string(' ', 40_000_000))) },
        { "FileLocked", "bon.pdf", Pdf("trailer\n<< /Encrypt 5 0 R >>") },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void A_file_that_is_more_or_other_than_it_says_is_refused_by_name(string code, string name, byte[] bytes)
    {
        var refused = Assert.Throws<RuleViolation>(() => CleanFile.From(bytes, name));

        Assert.Equal((code, "File"), (refused.Code, refused.Field));
    }

    [Fact]
    public void Any_cut_and_any_turned_byte_is_kept_or_refused_and_never_an_accident()
    {
        foreach (var (file, name) in new[] { (Png(), "a.png"), (Jpeg(), "a.jpg"), (Pdf(Packed("1 0 << /A /B >>")), "a.pdf") })
        {
            for (var at = 0; at < file.Length; at++)
            {
                Try(file[..at], name);
                Try(Turned(file, at), name);
            }
        }
    }

    private static void Try(byte[] bytes, string name)
    {
        try
        {
            CleanFile.From(bytes, name);
        }
        catch (RuleViolation refused)
        {
            Assert.Equal("File", refused.Field);
        }
    }

    private static byte[] Turned(byte[] bytes, int at)
    {
        var turned = bytes.ToArray();
        turned[at] ^= 0xFF;
        return turned;
    }
}
