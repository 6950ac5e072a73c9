using Microsoft.Extensions.Caching.Memory;
using NetworksPortal.Networks;

namespace NetworksPortal.Sealing;

/// <summary>
/// Texts that were opened within the last minute, so that a list which many read is opened once (decision 0035). They are found by
/// the sealed bytes themselves, every one of them: a text that changed, was moved to another network or tampered with is another.
/// </summary>
internal sealed class OpenedTexts : IDisposable
{
    /// <summary>A longer text is opened each time. Unit: bytes, sealed.</summary>
    private const int Longest = 4096;

    /// <summary>How much lies there at once. Unit: bytes, sealed.</summary>
    private const int Most = 1 << 20;

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = Most });
    private readonly Timer sweep;

    public OpenedTexts()
    {
        // Nobody may ask for a while; what is over its minute goes all the same.
        sweep = new(_ => cache.Compact(0), null, Kept, Kept);
    }

    /// <returns>What was read of it, or null.</returns>
    public T? Find<T>(NetworkId network, SealedText text)
        where T : class => IsKept(text) ? cache.Get<T>(new Key(network, text.Bytes, typeof(T))) : null;

    /// <param name="network">Whose text it is.</param>
    /// <param name="text">As it is sealed.</param>
    /// <param name="read">What was read of it: it has been opened, and so is whole.</param>
    public T Keep<T>(NetworkId network, SealedText text, T read)
        where T : class => IsKept(text)
            ? cache.Set(new Key(network, text.Bytes, typeof(T)), read, new MemoryCacheEntryOptions { Size = text.Bytes.Length, AbsoluteExpirationRelativeToNow = Kept })
            : read;

    public void Dispose()
    {
        sweep.Dispose();
        cache.Dispose();
    }

    private static bool IsKept(SealedText text) => text.Bytes.Length is >= Aead.Overhead and <= Longest;

    private sealed class Key(NetworkId network, byte[] bytes, Type type) : IEquatable<Key>
    {
        // The end of a sealed text is its tag, which is as good as random.
        private readonly int hash = HashCode.Combine(network, type, BitConverter.ToInt64(bytes.AsSpan(bytes.Length - sizeof(long))));

        public bool Equals(Key? other) => other is not null && other.Owner == Owner && other.Type == Type && other.Bytes.AsSpan().SequenceEqual(Bytes);

        public override bool Equals(object? obj) => Equals(obj as Key);

        public override int GetHashCode() => hash;

        private NetworkId Owner => network;

        private byte[] Bytes => bytes;

        private Type Type => type;
    }
}
