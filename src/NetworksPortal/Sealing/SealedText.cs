namespace NetworksPortal.Sealing;

/// <summary>Free text that members wrote, encrypted with the key of their network. Opened by <see cref="INetworkSeal"/> alone.</summary>
public readonly record struct SealedText(byte[] Bytes)
{
    public static SealedText Empty { get; } = new([]);

    public bool IsEmpty => Bytes is null or { Length: 0 };
}
