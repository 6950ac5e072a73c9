using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace NetworksPortal.Web.Tests.Ui;

/// <summary>Walks every page that somebody can reach by links, and asks of each what all pages owe.</summary>
public sealed class EveryPageTests(PortalApp app) : IClassFixture<PortalApp>
{
    private const int Most = 60;

    [Theory]
    [InlineData("")]
    [InlineData("els@stad.example")]
    [InlineData("dina@stad.example")]
    [InlineData("chris@stad.example")]
    [InlineData("hr@stad.example")]
    [InlineData("it@stad.example")]
    [InlineData("zalen@stad.example")]
    public async Task Every_page_that_somebody_reaches_is_well_made(string who)
    {
        using var visitor = who.Length == 0 ? app.Visit() : await app.SignInAs(who);
        var faults = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { "/" };
        var waiting = new Queue<string>(who.Length == 0 ? ["/"] : ["/", "/me"]);
        while (waiting.TryDequeue(out var address) && seen.Count < Most)
        {
            using var answer = await visitor.GetAsync(address);
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            var page = await Visitor.ParseAsync(answer);
            faults.AddRange(Faults(page, who.Length > 0).Select(fault => $"{address}: {fault}"));
            foreach (var link in page.Links.Select(link => link.GetAttribute("href")!.Split('#')[0]).Where(href => href.StartsWith('/') && !href.StartsWith("//", StringComparison.Ordinal)))
            {
                if (seen.Add(link))
                {
                    waiting.Enqueue(link);
                }
            }
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }

    private static IEnumerable<string> Faults(IHtmlDocument page, bool isPrivate)
    {
        if (page.QuerySelectorAll("h1").Length != 1)
        {
            yield return $"{page.QuerySelectorAll("h1").Length} first headings";
        }

        if (page.QuerySelector("footer a[href='/accessibility']") is null)
        {
            yield return "no link to the accessibility statement";
        }

        if (page.QuerySelector(".exit") is null == isPrivate)
        {
            yield return "the way out is missing, or stands on a public page";
        }

        foreach (var id in page.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(group => group.Count() > 1))
        {
            yield return $"the id {id.Key} stands twice";
        }

        foreach (var reference in References(page).Where(id => page.GetElementById(id) is null))
        {
            yield return $"nothing has the id {reference}";
        }

        foreach (var control in page.QuerySelectorAll("input:not([type=hidden]), select, textarea").Where(control => !IsNamed(control)))
        {
            yield return $"no label for {control.GetAttribute("name")}";
        }

        foreach (var element in page.All.Where(element => element.HasAttribute("style") || element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal))))
        {
            yield return $"an inline style or script on {element.LocalName}";
        }

        foreach (var heading in page.QuerySelectorAll("a[href], button").Where(element => element.TextContent.Trim().Length == 0 && !element.HasAttribute("aria-label")))
        {
            yield return $"a {heading.LocalName} without words";
        }
    }

    private static IEnumerable<string> References(IHtmlDocument page) =>
        page.QuerySelectorAll("use").Select(use => use.GetAttribute("href")!.TrimStart('#'))
            .Concat(page.QuerySelectorAll("[aria-describedby]").SelectMany(element => element.GetAttribute("aria-describedby")!.Split(' ')))
            .Concat(page.QuerySelectorAll("[aria-labelledby]").SelectMany(element => element.GetAttribute("aria-labelledby")!.Split(' ')))
            .Concat(page.QuerySelectorAll("label[for]").Select(label => label.GetAttribute("for")!))
            .Concat(page.QuerySelectorAll("a[href^='#']").Select(link => link.GetAttribute("href")![1..]))
            .Where(id => id.Length > 0).Distinct(StringComparer.Ordinal);

    private static bool IsNamed(IElement control) =>
        control.HasAttribute("aria-label") || control.HasAttribute("aria-labelledby") || control.Closest("label") is not null
        || (control.Id is { } id && control.Owner!.QuerySelector($"label[for='{id}']") is not null);
}
