using System.Buffers.Binary;

namespace NetworksPortal.Files;

/// <summary>
/// Writes a JPEG anew from the segments that draw it. EXIF, XMP, comments, profiles and previews stay behind; of EXIF the one
/// thing that is kept is which way up the picture is, or every photo of a phone would lie on its side.
/// </summary>
internal static class JpegFile
{
    private const byte StartOfImage = 0xD8;
    private const byte EndOfImage = 0xD9;
    private const byte StartOfScan = 0xDA;
    private const byte Exif = 0xE1;
    private const byte Adobe = 0xEE;

    /// <summary>A minimal EXIF block with one entry: orientation.</summary>
    private static readonly byte[] UpBlock =
        [.. "Exif\0\0"u8, .. "MM\0*\0\0\0\b"u8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0];

    private const int UpAt = 25;

    /// <exception cref="RuleViolation"><c>FileBroken</c>, <c>FileHidesMore</c> or <c>FileTooManyPoints</c>.</exception>
    public static byte[] Clean(byte[] bytes)
    {
        using var clean = new MemoryStream(bytes.Length);
        clean.Write([0xFF, StartOfImage]);
        var (hasSize, hasScan) = (false, false);
        for (var at = 2; ;)
        {
            var (marker, data, next) = Segment(bytes, at);
            at = next;
            if (marker == EndOfImage)
            {
                Rules.Demand(hasSize && hasScan, "FileBroken", FileRules.Field);
                FileRules.DemandEnd(bytes.AsSpan(at));
                clean.Write([0xFF, EndOfImage]);
                return clean.ToArray();
            }

            if (IsFrame(marker))
            {
                Rules.Demand(data.Length >= 6, "FileBroken", FileRules.Field);
                FileRules.DemandSize(BinaryPrimitives.ReadUInt16BigEndian(data.Span[3..]), BinaryPrimitives.ReadUInt16BigEndian(data.Span[1..]));
                hasSize = true;
            }

            if (marker == Exif && Orientation(data.Span) is > 1 and <= 8 and var up)
            {
                var block = UpBlock.ToArray();
                block[UpAt] = (byte)up;
                Write(clean, marker, block);
            }
            else if (Draws(marker) || IsAdobe(marker, data.Span))
            {
                Write(clean, marker, marker == Adobe ? data.Span[..12] : data.Span);
            }

            if (marker == StartOfScan)
            {
                Rules.Demand(hasSize, "FileBroken", FileRules.Field);
                hasScan = true;
                var end = EndOfScan(bytes, at);
                clean.Write(bytes, at, end - at);
                at = end;
            }
        }
    }

    private static (byte Marker, ReadOnlyMemory<byte> Data, int Next) Segment(byte[] bytes, int at)
    {
        Rules.Demand(at < bytes.Length && bytes[at] == 0xFF, "FileBroken", FileRules.Field);
        while (at < bytes.Length && bytes[at] == 0xFF)
        {
            at++;
        }

        Rules.Demand(at < bytes.Length && bytes[at] >= 0xC0 && bytes[at] != StartOfImage, "FileBroken", FileRules.Field);
        var marker = bytes[at++];
        if (marker == EndOfImage)
        {
            return (marker, default, at);
        }

        Rules.Demand(bytes.Length - at >= 2, "FileBroken", FileRules.Field);
        var length = BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at));
        Rules.Demand(length >= 2 && length <= bytes.Length - at, "FileBroken", FileRules.Field);
        return (marker, bytes.AsMemory(at + 2, length - 2), at + length);
    }

    /// <summary>Where the coded points end: at the first mark that is neither a stuffed byte nor a restart.</summary>
    private static int EndOfScan(byte[] bytes, int at)
    {
        for (; at + 1 < bytes.Length; at++)
        {
            if (bytes[at] == 0xFF && bytes[at + 1] is not (0x00 or 0xFF or (>= 0xD0 and <= 0xD7)))
            {
                return at;
            }
        }

        throw FileRules.Broken();
    }

    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    /// <summary>Frames, tables and scans. Everything else is a note beside the picture.</summary>
    private static bool Draws(byte marker) => marker is (>= 0xC0 and <= 0xCF) or StartOfScan or 0xDB or 0xDC or 0xDD;

    /// <summary>Says how colours are coded; without it some pictures turn pink.</summary>
    private static bool IsAdobe(byte marker, ReadOnlySpan<byte> data) => marker == Adobe && data.Length >= 12 && data.StartsWith("Adobe"u8);

    private static void Write(MemoryStream file, byte marker, ReadOnlySpan<byte> data)
    {
        Span<byte> head = [0xFF, marker, 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(head[2..], (ushort)(data.Length + 2));
        file.Write(head);
        file.Write(data);
    }

    private static int Orientation(ReadOnlySpan<byte> exif)
    {
        if (!exif.StartsWith("Exif\0\0"u8) || exif.Length < 20)
        {
            return 0;
        }

        var tiff = exif[6..];
        var isLittle = tiff.StartsWith("II"u8);
        var first = isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        for (var at = (long)first + 2; at + 12 <= tiff.Length && at < (long)first + 2 + (12 * 64); at += 12)
        {
            var entry = tiff.Slice((int)at, 12);
            if (Short(entry) == 0x0112)
            {
                return Short(entry[8..]);
            }
        }

        return 0;

        int Short(ReadOnlySpan<byte> two) => isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(two) : BinaryPrimitives.ReadUInt16BigEndian(two);
    }
}
