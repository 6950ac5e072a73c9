using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace NetworksPortal.Files;

/// <summary>
/// Writes a PNG anew from its header, palette, transparency and points. Texts, times, places and all that a chunk of another
/// name can hold stay behind; the points are unpacked and packed again, so that nothing hides behind them either.
/// </summary>
internal static class PngFile
{
    private const int SignatureLength = 8;
    private const int ChunkOverhead = 12;

    /// <summary>Chunks that say how the points look, and cannot hold words.</summary>
    private static readonly string[] Kept = ["PLTE", "tRNS", "gAMA", "sRGB", "pHYs"];

    private static readonly (int X, int Y, int StepX, int StepY)[] Passes =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    /// <exception cref="RuleViolation"><c>FileBroken</c>, <c>FileHidesMore</c> or <c>FileTooManyPoints</c>.</exception>
    public static byte[] Clean(byte[] bytes)
    {
        using var clean = new MemoryStream(bytes.Length);
        using var packed = new MemoryStream(bytes.Length);
        clean.Write(bytes, 0, SignatureLength);
        long? points = null;
        for (var at = SignatureLength; ;)
        {
            var (name, data, next) = Chunk(bytes, at);
            Rules.Demand((name == "IHDR") == (points is null), "FileBroken", FileRules.Field);
            at = next;
            if (name == "IHDR")
            {
                points = PackedLength(data.Span);
                Write(clean, name, data.Span);
            }
            else if (name == "IDAT")
            {
                packed.Write(data.Span);
            }
            else if (name == "IEND")
            {
                FileRules.DemandEnd(bytes.AsSpan(at));
                Write(clean, "IDAT", Repack(packed, points!.Value));
                Write(clean, name, []);
                return clean.ToArray();
            }
            else if (Kept.Contains(name) && packed.Length == 0)
            {
                Write(clean, name, data.Span);
            }
        }
    }

    private static (string Name, ReadOnlyMemory<byte> Data, int Next) Chunk(byte[] bytes, int at)
    {
        Rules.Demand(bytes.Length - at >= ChunkOverhead, "FileBroken", FileRules.Field);
        var length = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at));
        Rules.Demand(length <= bytes.Length - at - ChunkOverhead, "FileBroken", FileRules.Field);
        var data = bytes.AsMemory(at + 8, (int)length);
        var sum = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at + 8 + data.Length));
        Rules.Demand(sum == Crc32.Of(bytes.AsSpan(at + 4, 4 + data.Length)), "FileBroken", FileRules.Field);
        return (Encoding.ASCII.GetString(bytes, at + 4, 4), data, at + ChunkOverhead + data.Length);
    }

    /// <summary>How many bytes the points take once they are unpacked.</summary>
    private static long PackedLength(ReadOnlySpan<byte> header)
    {
        Rules.Demand(header.Length == 13 && header[10] == 0 && header[11] == 0 && header[12] <= 1, "FileBroken", FileRules.Field);
        var (width, height) = ((long)BinaryPrimitives.ReadUInt32BigEndian(header), (long)BinaryPrimitives.ReadUInt32BigEndian(header[4..]));
        FileRules.DemandSize(width, height);
        var channels = (header[9], header[8]) switch
        {
            (0, 1 or 2 or 4 or 8 or 16) => 1,
            (2, 8 or 16) => 3,
            (3, 1 or 2 or 4 or 8) => 1,
            (4, 8 or 16) => 2,
            (6, 8 or 16) => 4,
            _ => throw FileRules.Broken(),
        };
        var bits = channels * header[8];
        return header[12] == 0 ? Rows(width, height) : Passes.Sum(pass => Rows((width - pass.X + pass.StepX - 1) / pass.StepX, (height - pass.Y + pass.StepY - 1) / pass.StepY));

        long Rows(long across, long down) => across <= 0 || down <= 0 ? 0 : down * (1 + ((across * bits) + 7) / 8);
    }

    /// <summary>Unpacks no more than the header promised, a piece at a time.</summary>
    private static ReadOnlySpan<byte> Repack(MemoryStream packed, long length)
    {
        packed.Position = 0;
        using var anew = new MemoryStream();
        try
        {
            using var unpack = new ZLibStream(packed, CompressionMode.Decompress, leaveOpen: true);
            using var pack = new ZLibStream(anew, CompressionLevel.Optimal, leaveOpen: true);
            var piece = new byte[65_536];
            var left = length;
            for (int read; (read = unpack.Read(piece)) > 0; left -= read)
            {
                Rules.Demand(read <= left, "FileTooManyPoints", FileRules.Field);
                pack.Write(piece, 0, read);
            }

            Rules.Demand(left == 0, "FileBroken", FileRules.Field);
        }
        catch (InvalidDataException)
        {
            throw FileRules.Broken();
        }

        return anew.ToArray();
    }

    private static void Write(MemoryStream file, string name, ReadOnlySpan<byte> data)
    {
        var chunk = new byte[data.Length + ChunkOverhead];
        BinaryPrimitives.WriteUInt32BigEndian(chunk, (uint)data.Length);
        Encoding.ASCII.GetBytes(name, chunk.AsSpan(4));
        data.CopyTo(chunk.AsSpan(8));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + data.Length), Crc32.Of(chunk.AsSpan(4, 4 + data.Length)));
        file.Write(chunk);
    }
}
