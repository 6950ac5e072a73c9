using AngleSharp.Html.Dom;
using NetworksPortal.Confidentiality.Tests.Worlds;
using NetworksPortal.Web.Authorization;

namespace NetworksPortal.Confidentiality.Tests.Routes;

/// <summary>A form as it stands on a page that somebody may open: where it goes, and what it would send.</summary>
internal sealed record FoundForm(string Address, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    /// <summary>One form for each handler that this person's pages lead to, by the handler's own words.</summary>
    public static async Task<IReadOnlyDictionary<string, FoundForm>> AllAsync(Visitor visitor, IEnumerable<string> addresses)
    {
        var found = new Dictionary<string, FoundForm>(StringComparer.OrdinalIgnoreCase);
        foreach (var (address, answer) in (await visitor.SeeAsync(addresses)).Where(seen => seen.Value is { Status: 200, IsPage: true } && seen.Value.Body.Contains("method=\"post\"", StringComparison.Ordinal)))
        {
            // Opened anew, since what was seen has no tokens.
            var page = await visitor.OpenAsync(address);
            foreach (var form in page.Forms.Where(form => form.GetAttribute("method") == "post"))
            {
                var action = form.GetAttribute("action") is { Length: > 0 } written ? written : address;
                foreach (var target in form.QuerySelectorAll("button[formaction]").Select(button => button.GetAttribute("formaction")!).Prepend(action))
                {
                    found.TryAdd(HandlerOf(target), new(target, [.. Visitor.Values(form), .. PressedIn(form)]));
                }
            }
        }

        return found;
    }

    public KeyValuePair<string, string> Token => Fields.First(sent => sent.Key == "__RequestVerificationToken");

    /// <summary>What the first button adds that says something.</summary>
    private static IEnumerable<KeyValuePair<string, string>> PressedIn(IHtmlFormElement form) => form.QuerySelectorAll("button[name]").Take(1)
        .Select(button => KeyValuePair.Create(button.GetAttribute("name")!, button.GetAttribute("value") ?? ""));

    private static string HandlerOf(string action)
    {
        var (path, query) = action.Split('?') is [var before, var after] ? (before, after) : (action, "");
        var name = query.Split('&').Where(part => part.StartsWith("handler=", StringComparison.Ordinal)).Select(part => part["handler=".Length..]).FirstOrDefault("");
        return new PageHandler(RowOf(path), "POST", name, new Dictionary<string, Type>()).ToString();
    }

    /// <summary>The row of the table of addresses that an address belongs to.</summary>
    public static string RowOf(string address)
    {
        var path = address.Split('?')[0];
        return RouteTable.All.Keys.Where(row => Fits(row, path)).OrderBy(row => row.Count(letter => letter == '{')).FirstOrDefault(path);
    }

    private static bool Fits(string row, string path)
    {
        var (wanted, parts) = (row.Split('/'), path.Split('/'));
        return wanted.Length == parts.Length && wanted.Zip(parts).All(pair => pair.First == pair.Second || pair.First.StartsWith('{'));
    }
}
