using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace NetworksPortal.Tests.Files;

/// <summary>Small files that are what they say, and the parts to make others of.</summary>
internal static class SampleFiles
{
    public const string Secret = "Kanarie 51.0543 N 3.7174 O";

    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static byte[] Png(int width = 3, int height = 2, params byte[][] extra) =>
        [.. Signature, .. Header(width, height), .. extra.SelectMany(chunk => chunk), .. Chunk("IDAT", Zipped(new byte[height * (1 + (width * 3))])), .. Chunk("IEND", [])];

    /// <summary>A few hundred bytes that promise few points and unpack to many.</summary>
    public static byte[] PngBomb(int width, int height, int unpacked) =>
        [.. Signature, .. Header(width, height), .. Chunk("IDAT", Zipped(new byte[unpacked])), .. Chunk("IEND", [])];

    public static byte[] Chunk(string name, byte[] data)
    {
        var chunk = new byte[data.Length + 12];
        BinaryPrimitives.WriteUInt32BigEndian(chunk, (uint)data.Length);
        Encoding.ASCII.GetBytes(name, chunk.AsSpan(4));
        data.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + data.Length), Sum(chunk.AsSpan(4, 4 + data.Length)));
        return chunk;
    }

    /// <summary>An EXIF block, XMP, a comment, a profile and a preview around a small picture.</summary>
    public static byte[] Jpeg(int orientation = 1, string after = "", int width = 8, int height = 8) =>
    [
        0xFF, 0xD8,
        .. Segment(0xE0, "JFIF\0"u8.ToArray()),
        .. Segment(0xE1, [.. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0, 0, 0, 0, 0, .. Encoding.ASCII.GetBytes(Secret)]),
        .. Segment(0xE1, Encoding.ASCII.GetBytes("http://ns.adobe.com/xap/1.0/\0" + Secret)),
        .. Segment(0xE2, Encoding.ASCII.GetBytes("ICC_PROFILE\0" + Secret)),
        .. Segment(0xFE, Encoding.ASCII.GetBytes(Secret)),
        .. Segment(0xDB, new byte[65]),
        .. Segment(0xC0, [8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0]),
        .. Segment(0xC4, new byte[20]),
        .. Segment(0xDA, [1, 1, 0, 0, 63, 0]),
        0x12, 0x34, 0xFF, 0x00, 0x56, 0xFF, 0xD0, 0x78,
        0xFF, 0xD9,
        .. Encoding.Latin1.GetBytes(after),
    ];

    public static byte[] Pdf(string objects = "", string before = "", string after = "") => Encoding.Latin1.GetBytes(
        $"{before}%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n{objects}\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 1 /Root 1 0 R >>\nstartxref\n99\n%%EOF\n{after}");

    /// <summary>A packed list of objects, as newer PDFs have.</summary>
    public static string Packed(string objects)
    {
        var bytes = Zipped(Encoding.Latin1.GetBytes(objects));
        return $"9 0 obj\n<< /Type /ObjStm /N 1 /First 5 /Filter /FlateDecode /Length {bytes.Length} >>\nstream\n{Encoding.Latin1.GetString(bytes)}\nendstream\nendobj";
    }

    public static byte[] Zip()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            using var entry = new StreamWriter(zip.CreateEntry("a.txt").Open());
            entry.Write("inhoud");
        }

        return bytes.ToArray();
    }

    public static byte[] Zipped(byte[] data)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZLibStream(bytes, CompressionLevel.SmallestSize))
        {
            zip.Write(data);
        }

        return bytes.ToArray();
    }

    private static byte[] Header(int width, int height)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 2);
        return Chunk("IHDR", header);
    }

    private static byte[] Segment(byte marker, byte[] data) => [0xFF, marker, (byte)((data.Length + 2) >> 8), (byte)(data.Length + 2), .. data];

    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var value in bytes)
        {
            sum ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) == 1 ? 0xEDB88320 ^ (sum >> 1) : sum >> 1;
            }
        }

        return ~sum;
    }
}
