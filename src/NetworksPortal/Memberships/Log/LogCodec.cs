using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NetworksPortal.Sealing;
using NodaTime;

namespace NetworksPortal.Memberships.Log;

/// <summary>How far a log has come: the number of the last line that any network wrote, and the hash of this network's last entry.</summary>
internal sealed record LogHead(int Written, byte[] Chain)
{
    public static LogHead Start { get; } = new(0, new byte[LogCodec.ChainLength]);
}

/// <summary>An entry with its link: SHA-256 over the link before it and the entry itself.</summary>
internal sealed record ChainedEntry(NetworkLogEntry Entry, byte[] Chain);

/// <summary>
/// Lines of the log as bytes of one fixed length: kind 1 | chain 32 | then for a head: written 4, and for an entry: action 1 | at 8 |
/// actor 16 | about 16 | detail (length 1, text). The rest is zeros. A blank line is all zeros.
/// </summary>
internal static class LogCodec
{
    public const int ChainLength = 32;

    private const byte HeadKind = 1;
    private const byte EntryKind = 2;
    private const int BodyAt = 1 + ChainLength;
    private const int DetailAt = BodyAt + 1 + 8 + 16 + 16;

    public static byte[] Blank() => new byte[LogSeal.PayloadLength];

    public static byte[] Write(LogHead head)
    {
        var line = Blank();
        line[0] = HeadKind;
        head.Chain.CopyTo(line, 1);
        BinaryPrimitives.WriteInt32BigEndian(line.AsSpan(BodyAt), head.Written);
        return line;
    }

    /// <summary>The entry, linked to the one before it.</summary>
    public static (byte[] Line, byte[] Chain) Write(NetworkLogEntry entry, byte[] before)
    {
        var line = Blank();
        line[0] = EntryKind;
        line[BodyAt] = (byte)entry.Action;
        BinaryPrimitives.WriteInt64BigEndian(line.AsSpan(BodyAt + 1), entry.At.ToUnixTimeMilliseconds());
        entry.Actor.Value.TryWriteBytes(line.AsSpan(BodyAt + 9));
        (entry.About?.Value ?? Guid.Empty).TryWriteBytes(line.AsSpan(BodyAt + 25));
        line[DetailAt] = checked((byte)Encoding.UTF8.GetBytes(entry.Detail, line.AsSpan(DetailAt + 1, NetworkLogEntry.DetailLength)));
        var chain = Link(before, line);
        chain.CopyTo(line, 1);
        return (line, chain);
    }

    /// <returns>Null for a blank line.</returns>
    public static ChainedEntry? ReadEntry(byte[] line)
    {
        if (line[0] != EntryKind)
        {
            return null;
        }

        var about = new Guid(line.AsSpan(BodyAt + 25, 16));
        return new(
            new NetworkLogEntry(
                Instant.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(line.AsSpan(BodyAt + 1))),
                new PersonaId(new Guid(line.AsSpan(BodyAt + 9, 16))),
                (NetworkAction)line[BodyAt],
                about == Guid.Empty ? null : new PersonaId(about),
                Encoding.UTF8.GetString(line, DetailAt + 1, line[DetailAt])),
            line[1..BodyAt]);
    }

    /// <returns>Null where this is no head, as after a repair.</returns>
    public static LogHead? ReadHead(byte[] line) => line[0] == HeadKind
        ? new(BinaryPrimitives.ReadInt32BigEndian(line.AsSpan(BodyAt)), line[1..BodyAt])
        : null;

    /// <summary>Whether this line follows the link before it.</summary>
    public static bool Follows(byte[] before, byte[] line) => Link(before, line).AsSpan().SequenceEqual(line.AsSpan(1, ChainLength));

    private static byte[] Link(byte[] before, byte[] line) => SHA256.HashData([.. before, .. line.AsSpan(BodyAt)]);
}
