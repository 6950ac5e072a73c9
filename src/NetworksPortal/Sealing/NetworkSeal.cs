using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using NetworksPortal.Networks;
using NetworksPortal.Sealing.Keystore;

namespace NetworksPortal.Sealing;

/// <summary>
/// Key version 4 | sealed (length 4 | UTF-8 | zeros up to a multiple of <see cref="Block"/>). A file is the same with its own
/// bytes, and zeros up to <see cref="SmallestFile"/> or the next doubling of it.
/// </summary>
public sealed class NetworkSeal(KeyRing keys) : INetworkSeal, IDisposable
{
    private const int Block = 64;
    private const int SmallestFile = 65_536;
    private const int VersionLength = 4;

    private readonly OpenedTexts opened = new();

    public SealedText Seal(NetworkId network, string text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return SealedText.Empty;
        }

        var length = Encoding.UTF8.GetByteCount(text);
        var plain = new byte[(length + 4 + Block - 1) / Block * Block];
        BinaryPrimitives.WriteInt32BigEndian(plain, length);
        Encoding.UTF8.GetBytes(text, plain.AsSpan(4));
        return Store(network, plain);
    }

    public string Open(NetworkId network, SealedText text) => text.IsEmpty ? "" : opened.Find<string>(network, text) ?? opened.Keep(network, text, OpenText(network, text));

    public T Open<T>(NetworkId network, SealedText text, Func<string, T> read)
        where T : class => text.IsEmpty ? read("") : opened.Find<T>(network, text) ?? opened.Keep(network, text, read(OpenText(network, text)));

    public SealedText SealFile(NetworkId network, ReadOnlySpan<byte> bytes)
    {
        var plain = new byte[Math.Max(SmallestFile, (int)BitOperations.RoundUpToPowerOf2((uint)bytes.Length + 4))];
        BinaryPrimitives.WriteInt32BigEndian(plain, bytes.Length);
        bytes.CopyTo(plain.AsSpan(4));
        return Store(network, plain);
    }

    public byte[] OpenFile(NetworkId network, SealedText file)
    {
        var plain = OpenPlain(network, file.Bytes);
        return plain.AsSpan(4, BinaryPrimitives.ReadInt32BigEndian(plain)).ToArray();
    }

    public void Dispose() => opened.Dispose();

    /// <summary>The same text under the network's newest key.</summary>
    /// <exception cref="CryptographicException">It does not open.</exception>
    internal SealedText Renew(NetworkId network, SealedText text) => text.IsEmpty ? SealedText.Empty : Store(network, OpenPlain(network, text.Bytes));

    private string OpenText(NetworkId network, SealedText text)
    {
        var plain = OpenPlain(network, text.Bytes);
        return Encoding.UTF8.GetString(plain, 4, BinaryPrimitives.ReadInt32BigEndian(plain));
    }

    private SealedText Store(NetworkId network, byte[] plain)
    {
        var version = keys.NewestVersion(network);
        var blob = Aead.Seal(keys.Network(network, version), plain, Binding(network));
        var stored = new byte[VersionLength + blob.Length];
        BinaryPrimitives.WriteInt32BigEndian(stored, version);
        blob.CopyTo(stored, VersionLength);
        return new SealedText(stored);
    }

    private byte[] OpenPlain(NetworkId network, byte[] text)
    {
        if (text.Length < VersionLength)
        {
            throw new AuthenticationTagMismatchException("A sealed text is shorter than its key version.");
        }

        var version = BinaryPrimitives.ReadInt32BigEndian(text);
        return Aead.Open(keys.Network(network, version), text.AsSpan(VersionLength), Binding(network));
    }

    private static byte[] Binding(NetworkId network) => Encoding.ASCII.GetBytes($"text|{network}|v1");
}
