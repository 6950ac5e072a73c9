using System.Security.Cryptography;

namespace NetworksPortal.Sealing;

/// <summary>AES-256-GCM as one blob: nonce 12 | ciphertext | tag 16. Nonces are random; no key here seals anywhere near 2^32 blobs.</summary>
internal static class Aead
{
    public const int NonceLength = 12;
    public const int TagLength = 16;
    public const int Overhead = NonceLength + TagLength;

    public static byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> associated)
    {
        var blob = new byte[plain.Length + Overhead];
        var nonce = blob.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(nonce, plain, blob.AsSpan(NonceLength, plain.Length), blob.AsSpan(NonceLength + plain.Length), associated);
        return blob;
    }

    /// <exception cref="CryptographicException">The blob was changed, cut, moved or sealed with another key.</exception>
    public static byte[] Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> blob, ReadOnlySpan<byte> associated)
    {
        if (blob.Length < Overhead)
        {
            throw new AuthenticationTagMismatchException("A sealed blob is shorter than its nonce and tag.");
        }

        var plain = new byte[blob.Length - Overhead];
        using var aes = new AesGcm(key, TagLength);
        aes.Decrypt(blob[..NonceLength], blob.Slice(NonceLength, plain.Length), blob[^TagLength..], plain, associated);
        return plain;
    }
}
