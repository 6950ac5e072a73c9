using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Memberships.Log;
using NetworksPortal.Persistence;
using NetworksPortal.Web.Tests.Support;

namespace NetworksPortal.Web.Tests.Pages.Me;

/// <summary>What Dina reads about herself, held against what the others really get to see.</summary>
public sealed class PrivacyTests(PortalApp app) : IClassFixture<PortalApp>
{
    private const string RealName = "Dina Marković";

    [Theory]
    [InlineData("link", RealName, RealName)]
    [InlineData("roze-neuzekes", "Dee", "Dee")]
    public async Task The_page_says_what_a_real_member_and_a_real_core_member_read(string slug, string forMembers, string forCore)
    {
        using var dina = await app.SignInAs("dina@stad.example");
        var card = (await dina.OpenAsync("/me/privacy")).QuerySelector($"section[aria-labelledby='pv-{slug}']")!;
        Assert.Contains(forMembers, Row(card, "Leden zien"), StringComparison.Ordinal);
        Assert.Contains(forCore, Row(card, "Het kernteam ziet"), StringComparison.Ordinal);

        var roster = await app.RosterAsync(slug);
        var member = roster.Members.First(m => !m.Membership.IsCore && m.RealName != RealName);
        using var theirs = await app.SignInAs(await app.EmailOfAsync(member.Employee));
        Assert.Contains(forMembers, await NamesAsync(theirs, slug));
        using var core = await app.SignInAs(slug == "link" ? "amina@stad.example" : "chris@stad.example");
        Assert.Contains(forCore, await NamesAsync(core, slug));
    }

    [Fact]
    public async Task For_everybody_outside_it_says_nothing()
    {
        using var dina = await app.SignInAs("dina@stad.example");
        var cards = (await dina.OpenAsync("/me/privacy")).QuerySelectorAll("section.card:has(.circles)");

        Assert.Equal(2, cards.Length);
        Assert.All(cards, card =>
        {
            Assert.Equal("Niets", Row(card, "Andere collega’s en andere netwerken zien"));
            Assert.Equal("Niets. Ook niet dat je lid bent.", Row(card, "HR, je leidinggevende, IT en zalenbeheer zien"));
        });
    }

    [Fact]
    public async Task Who_looked_up_her_name_stands_there_with_the_time()
    {
        var roster = await app.RosterAsync("link");
        var core = roster.CoreTeam.First();
        var about = roster.Members.Single(m => m.RealName == RealName).Membership.Persona;
        using var dina = await app.SignInAs("dina@stad.example");
        Assert.Contains("Niemand zocht je naam op.", (await dina.OpenAsync("/me/privacy")).QuerySelector("section[aria-labelledby=h-looks]")!.TextContent, StringComparison.Ordinal);

        await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<PortalDb>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            var network = db.Networks.Single(n => n.Slug == "link").Id;
            await services.GetRequiredService<NetworkLog>().AddAsync(network, core.Membership.Persona, NetworkAction.NameLookedUp, about, "", default);
            await transaction.CommitAsync();
            return true;
        });

        var line = (await dina.OpenAsync("/me/privacy")).QuerySelector("section[aria-labelledby=h-looks] tbody tr")!.TextContent;
        Assert.Contains(core.RealName, line, StringComparison.Ordinal);
        Assert.Contains("Kernteam Link", line, StringComparison.Ordinal);
        Assert.Contains("24 november", line, StringComparison.Ordinal);
        using var els = await app.SignInAs("els@stad.example");
        Assert.DoesNotContain(core.RealName, await els.TextAsync("/me/privacy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_in_no_network_reads_that_nobody_sees_anything()
    {
        using var els = await app.SignInAs("els@stad.example");
        var page = await els.OpenAsync("/me/privacy");

        Assert.Contains("Niemand ziet iets van je", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".circles"));
        Assert.NotNull(page.QuerySelector("a.exit"));
    }

    private static string Row(IElement card, string heading)
    {
        var row = card.QuerySelectorAll(".circles > li").Single(li => li.QuerySelector("b")!.TextContent.Trim() == heading);
        return string.Join(' ', row.TextContent.Trim()[heading.Length..].Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
    }

    private async Task<IReadOnlyList<string>> NamesAsync(Visitor visitor, string slug) =>
        [.. (await visitor.OpenAsync(app.Space(slug) + "/people")).QuerySelectorAll(".person b").Select(name => name.TextContent)];
}
