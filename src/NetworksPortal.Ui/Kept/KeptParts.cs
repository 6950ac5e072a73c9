using Microsoft.Extensions.Caching.Memory;

namespace NetworksPortal.Ui.Kept;

/// <param name="Markup">As it is written.</param>
/// <param name="Symbols">The drawings that it points to and that the layout has to write.</param>
public sealed record KeptPart(string Markup, string[] Symbols);

/// <summary>The parts of pages that are kept in memory; the least used go when there are too many.</summary>
public sealed class KeptParts : IDisposable
{
    /// <summary>Unit: characters.</summary>
    private const long Most = 16_000_000;

    private static readonly TimeSpan Unused = TimeSpan.FromHours(12);

    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = Most });

    public KeptPart? Find(string version, string language) => cache.Get<KeptPart>((version, language));

    public void Keep(string version, string language, KeptPart part) =>
        cache.Set((version, language), part, new MemoryCacheEntryOptions { Size = part.Markup.Length, SlidingExpiration = Unused });

    public void Dispose() => cache.Dispose();
}
