using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Localization;

namespace NetworksPortal.Web.Localization;

/// <summary>
/// Keeps each text that a page asked for, by its language: they are a part of the program and do not change while it runs. The framework
/// looks for them anew at each row of a list, and reads their places for arguments each time.
/// </summary>
internal sealed class KeptTextsFactory(ResourceManagerStringLocalizerFactory resources) : IStringLocalizerFactory
{
    private readonly ConcurrentDictionary<Type, KeptTexts> kept = new();

    public IStringLocalizer Create(Type resourceSource) => kept.GetOrAdd(resourceSource, of => new(resources.Create(of)));

    public IStringLocalizer Create(string baseName, string location) => resources.Create(baseName, location);
}

/// <summary>The texts of one page.</summary>
internal sealed class KeptTexts(IStringLocalizer texts) : IStringLocalizer
{
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, Kept>> languages = new(StringComparer.Ordinal);

    public LocalizedString this[string name] => Find(name).Text;

    public LocalizedString this[string name, params object[] arguments] => Find(name).With(arguments);

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => texts.GetAllStrings(includeParentCultures);

    private Kept Find(string name)
    {
        var language = languages.GetOrAdd(CultureInfo.CurrentUICulture.Name, _ => new(StringComparer.Ordinal));
        if (language.TryGetValue(name, out var found))
        {
            return found;
        }

        var kept = new Kept(texts[name]);
        // What there is none of is not kept: names are put together, and there is no end to those that are not there.
        return kept.Text.ResourceNotFound ? kept : language.GetOrAdd(name, kept);
    }

    private sealed class Kept(LocalizedString text)
    {
        private CompositeFormat? places;

        public LocalizedString Text => text;

        public LocalizedString With(object[] arguments) =>
            new(text.Name, string.Format(CultureInfo.CurrentCulture, places ??= CompositeFormat.Parse(text.Value), arguments), text.ResourceNotFound, text.SearchedLocation);
    }
}
