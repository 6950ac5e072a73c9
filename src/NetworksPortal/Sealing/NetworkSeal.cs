using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NetworksPortal.Networks;
using NetworksPortal.Sealing.Keystore;

namespace NetworksPortal.Sealing;

/// <summary>Key version 4 | sealed (length 4 | UTF-8 | zeros up to a multiple of <see cref="Block"/>).</summary>
internal sealed class NetworkSeal(KeyRing keys) : INetworkSeal
{
    private const int Block = 64;
    private const int VersionLength = 4;

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
        var version = keys.NewestVersion(network);
        var blob = Aead.Seal(keys.Network(network, version), plain, Binding(network));
        var stored = new byte[VersionLength + blob.Length];
        BinaryPrimitives.WriteInt32BigEndian(stored, version);
        blob.CopyTo(stored, VersionLength);
        return new SealedText(stored);
    }

    public string Open(NetworkId network, SealedText text)
    {
        if (text.IsEmpty)
        {
            return "";
        }

        if (text.Bytes.Length < VersionLength)
        {
            throw new AuthenticationTagMismatchException("A sealed text is shorter than its key version.");
        }

        var version = BinaryPrimitives.ReadInt32BigEndian(text.Bytes);
        var plain = Aead.Open(keys.Network(network, version), text.Bytes.AsSpan(VersionLength), Binding(network));
        return Encoding.UTF8.GetString(plain, 4, BinaryPrimitives.ReadInt32BigEndian(plain));
    }

    private static byte[] Binding(NetworkId network) => Encoding.ASCII.GetBytes($"text|{network}|v1");
}
