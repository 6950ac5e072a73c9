using NetworksPortal.Networks;

namespace NetworksPortal.Sealing;

/// <summary>
/// Seals what belongs to a network with that network's key (AES-256-GCM). The length of a text is hidden up to
/// the next multiple of 64 bytes; an empty text is <see cref="SealedText.Empty"/>.
/// </summary>
public interface INetworkSeal
{
    SealedText Seal(NetworkId network, string text);

    /// <exception cref="System.Security.Cryptography.CryptographicException">
    /// The text belongs to another network, was changed or cut, or its key is gone.
    /// </exception>
    string Open(NetworkId network, SealedText text);

    /// <summary>Opens a text and reads what is written in it. The answer is kept for a minute and given to others: it must never change.</summary>
    /// <inheritdoc cref="Open(NetworkId, SealedText)"/>
    T Open<T>(NetworkId network, SealedText text, Func<string, T> read)
        where T : class;

    /// <summary>Seals bytes; their number is hidden up to the next of a few sizes: 64 KB, and each time twice as much.</summary>
    SealedText SealFile(NetworkId network, ReadOnlySpan<byte> bytes);

    /// <exception cref="System.Security.Cryptography.CryptographicException">As for a text.</exception>
    byte[] OpenFile(NetworkId network, SealedText file);
}
