using Microsoft.AspNetCore.Html;

namespace NetworksPortal.Ui.Symbols;

/// <summary>The symbols that one page uses. The layout writes them once, at the end.</summary>
public sealed class SymbolSheet(SymbolLibrary library)
{
    private readonly SortedSet<string> _used = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _noted = new(StringComparer.Ordinal);

    public IEnumerable<string> Markup => _used.Select(id => library[id]);

    public bool IsEmpty => _used.Count == 0;

    /// <summary>Icons that were drawn and noted already: a list has the same ones in each of its rows.</summary>
    internal Dictionary<string, IHtmlContent> Icons { get; } = new(StringComparer.Ordinal);

    public bool Knows(string id) => library.Contains(id);

    /// <summary>Notes the symbol and answers the address that a <c>use</c> element takes.</summary>
    /// <exception cref="InvalidOperationException">There is no such drawing: a misspelt name in a view.</exception>
    public string Use(string id)
    {
        if (!library.Contains(id))
        {
            throw new InvalidOperationException($"There is no symbol '{id}' in symbols.svg.");
        }

        _used.Add(id);
        _noted.Add(id);
        return "#" + id;
    }

    internal void StartNoting()
    {
        _noted.Clear();
        Icons.Clear();
    }

    /// <summary>What was used since <see cref="StartNoting"/>.</summary>
    internal string[] Noted() => [.. _noted];
}
