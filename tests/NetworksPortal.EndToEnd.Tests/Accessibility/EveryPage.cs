using NetworksPortal.EndToEnd.Tests.Support;
using NetworksPortal.Web.Authorization;

namespace NetworksPortal.EndToEnd.Tests.Accessibility;

/// <summary>An address for every page that the portal's own table of routes knows, and somebody who may open it.</summary>
public sealed class EveryPage : IAsyncLifetime
{
    /// <summary>Routes that answer with a file, a fragment or a redirect.</summary>
    private static readonly HashSet<string> NoPage = new(StringComparer.Ordinal)
    {
        "/networks/{slug}/agenda.ics", "/calendar/{link}/agenda.ics", "/preferences", "/preview", "/health", "/css/{file}", "/insights/{period}.csv", "/insights/{period}/{chart}.svg", "/space/{key}/events/{id}/afspraak.ics", "/me/statement.pdf",
        "/space/{key}/desk/budget/file", "/space/{key}/desk/budget/receipts/{id}", "/space/{key}/events/{id}/verslag.md", "/space/{key}/events/{id}/files/{file}",
        "/account/signout", "/account/second-step", "/account/second-step/set-up",
    };

    private static readonly Dictionary<string, Access[]> Opens = new(StringComparer.Ordinal)
    {
        ["Visitor"] = [Access.Anyone, Access.Token],
        ["Els"] = [Access.Employee],
        ["Chris"] = [Access.Member, Access.Core],
        ["Dienst diversiteit"] = [Access.Hr],
        ["Zalen"] = [Access.Facilities],
        ["Beheer"] = [Access.Administrator],
    };

    private readonly Dictionary<string, Person> people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> pages = new(StringComparer.Ordinal);
    private PortalInBrowser portal = null!;

    public static TheoryData<string> People => [.. Opens.Keys];

    public Task InitializeAsync()
    {
        portal = PortalInBrowser.Start();
        return Task.CompletedTask;
    }

    public Task DisposeAsync() => portal.DisposeAsync().AsTask();

    /// <summary>Each person signs in once for all that is asked of their pages.</summary>
    internal async Task<Person> As(string name)
    {
        if (!people.TryGetValue(name, out var person))
        {
            people[name] = person = name == "Visitor" ? await portal.Visitor() : await portal.SignIn(name);
        }

        return person;
    }

    /// <summary>The addresses of this person's part of the table, with real ids, looked up once: nobody changes anything here.</summary>
    internal async Task<IReadOnlyList<string>> PagesOf(string name)
    {
        if (!pages.TryGetValue(name, out var found))
        {
            pages[name] = found = await FindPagesOf(await As(name), name);
        }

        return found;
    }

    private async Task<IReadOnlyList<string>> FindPagesOf(Person person, string name)
    {
        var found = new List<string>();
        foreach (var (template, _) in RouteTable.All.Where(row => Opens[name].Contains(row.Value) && !NoPage.Contains(row.Key)))
        {
            var address = template.Replace("{slug}", "roze-neuzekes", StringComparison.Ordinal).Replace("{key}", Key, StringComparison.Ordinal)
                .Replace("{period}", "2026-H1", StringComparison.Ordinal).Replace("{code}", "404", StringComparison.Ordinal);
            found.Add(address.Contains("{id}", StringComparison.Ordinal) ? await WithAnId(person, address) : address + QueryOf(template));
        }

        return found;
    }

    private static string QueryOf(string template) => template.StartsWith("/office/grants/{", StringComparison.Ordinal) ? "?year=2026" : "";

    private string Key => portal.Space("roze-neuzekes").Split('/')[^1];

    /// <summary>The first thing that the list above it links to.</summary>
    private async Task<string> WithAnId(Person person, string address)
    {
        var item = address[..(address.IndexOf("{id}", StringComparison.Ordinal) - 1)];
        await person.Open(item switch
        {
            "/admin/accounts" => "/admin",
            _ when item.EndsWith("/desk/events", StringComparison.Ordinal) => item.Replace("/desk", "", StringComparison.Ordinal),
            _ when item.EndsWith("/desk/together", StringComparison.Ordinal) => item.Replace("/together", "", StringComparison.Ordinal),
            _ when item.EndsWith("/polls", StringComparison.Ordinal) => item.Replace("/polls", "/events", StringComparison.Ordinal),
            _ when item.EndsWith("/hours", StringComparison.Ordinal) => item + "?month=2026-10",
            _ => item,
        });
        var links = await person.Main.Locator("a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        var list = item.Replace("/desk/events", "/events", StringComparison.Ordinal);
        var id = links.Where(link => link.StartsWith(list + "/", StringComparison.Ordinal)).Select(link => link[(list.Length + 1)..]).First(IsId);
        return address.Replace("{id}", id, StringComparison.Ordinal);
    }

    private static bool IsId(string text) => Guid.TryParse(text, out _) || int.TryParse(text, out _);
}
