using System.Xml.Linq;

namespace NetworksPortal.Ui.Symbols;

/// <summary>Every drawing of the portal, by id: <c>i-…</c> icons, <c>e-…</c> emblems, <c>z…</c> rings, <c>m-…</c> the mark, <c>p-…</c> patterns.</summary>
public sealed class SymbolLibrary
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private readonly Dictionary<string, string> _markup;

    public SymbolLibrary()
    {
        using var stream = typeof(SymbolLibrary).Assembly.GetManifestResourceStream(typeof(SymbolLibrary), "symbols.svg")
            ?? throw new InvalidOperationException("symbols.svg is not embedded in the assembly.");
        _markup = XDocument.Load(stream).Root!.Elements().ToDictionary(element => (string)element.Attribute("id")!, Inline, StringComparer.Ordinal);
    }

    public IReadOnlyCollection<string> Ids => _markup.Keys;

    public bool Contains(string id) => _markup.ContainsKey(id);

    public string this[string id] => _markup[id];

    // In HTML the svg element sets the namespace; repeating it on every symbol only adds weight.
    private static string Inline(XElement element) =>
        element.ToString(SaveOptions.DisableFormatting).Replace($" xmlns=\"{Svg.NamespaceName}\"", "", StringComparison.Ordinal);
}
