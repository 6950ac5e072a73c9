using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Budgets;
using NetworksPortal.Insights;
using NetworksPortal.Insights.Pages.Figures;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;

namespace NetworksPortal.Web.Tests.Pages.Budgets;

/// <summary>At four fifths of its grant a core team is told. Nobody else can see that it was.</summary>
public sealed class NearsEndTests : IDisposable
{
    private const string Notice = "Alleen het kernteam ziet deze melding";

    private static readonly string[] Outside = ["/office", "/office/grants?year=2026", "/office/grants/roze-neuzekes/money?year=2026", "/insights", "/insights/2026-10", "/insights/2026-10.csv", "/networks/roze-neuzekes", "/me"];

    private readonly PortalApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task The_notice_comes_with_the_cent_that_reaches_four_fifths_on_the_budget_and_on_the_desk()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        var granted = await StandAtAsync(5, 4, less: 5);
        Assert.DoesNotContain(Notice, await PagesAsync(chris), StringComparison.Ordinal);

        await StandAtAsync(5, 4, less: 0);

        Assert.True(granted > 0);
        Assert.Equal(3, (await PagesAsync(chris)).Split(Notice).Length);
    }

    [Fact]
    public async Task Below_and_above_four_fifths_everybody_else_reads_the_same_bytes()
    {
        var worlds = new List<Dictionary<string, string>>();
        foreach (var spent in new[] { 3_900_00L, 4_100_00L })
        {
            using var world = new PortalApp();
            await SpendUntilAsync(world, spent, granted: 5_000_00);
            worlds.Add(await SeenByOthersAsync(world));
        }

        Assert.Equal(worlds[0].Keys, worlds[1].Keys);
        Assert.All(worlds[0], seen => Assert.Equal(seen.Value, worlds[1][seen.Key]));
    }

    [Fact]
    public async Task HR_reads_spending_as_the_last_month_that_is_out_tells_it_and_not_as_it_is()
    {
        await SpendUntilAsync(app, 3_999_00, granted: 4_000_00);
        using var hr = await app.SignInAs("hr@stad.example");

        var row = (await hr.OpenAsync("/office/grants?year=2026")).QuerySelectorAll("tbody tr").Single(row => row.QuerySelector("th a")!.TextContent == "Roze Neuzekes");

        var released = await app.InScopeAsync(async services =>
        {
            System.Globalization.CultureInfo.CurrentUICulture = System.Globalization.CultureInfo.GetCultureInfo("nl-BE");
            var table = (await services.GetRequiredService<IReleasedStatistics>().OfAsync(Period.Month(2026, 10), CancellationToken.None))!.Table;
            return services.GetRequiredService<FigureWords>().Of(Measure.MoneyUsed, table.Of(table.Networks.Single(network => network.Name == "Roze Neuzekes"), Measure.MoneyUsed));
        });
        Assert.Equal(released, row.QuerySelector("td[data-l='Besteed tot en met oktober 2026']")!.TextContent);
    }

    private async Task<string> PagesAsync(Visitor core) =>
        await core.TextAsync(app.Space("roze-neuzekes") + "/desk/budget") + await core.TextAsync(app.Space("roze-neuzekes") + "/desk");

    private static async Task<Dictionary<string, string>> SeenByOthersAsync(PortalApp world)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var who in new[] { "hr", "els", "amina", "it", "zalen", "dina" })
        {
            using var visitor = await world.SignInAs($"{who}@stad.example");
            foreach (var address in Outside)
            {
                using var answer = await visitor.GetAsync(address);
                var text = await answer.Content.ReadAsStringAsync();
                var main = text.IndexOf("<main", StringComparison.Ordinal);
                seen[$"{who} {address}"] = $"{(int)answer.StatusCode} {(main < 0 ? text : Untokened(text[main..text.IndexOf("</main>", StringComparison.Ordinal)]))}";
            }
        }

        return seen;
    }

    /// <summary>Without antiforgery tokens and the portals' own space keys, which differ between any two portals.</summary>
    private static string Untokened(string html) => System.Text.RegularExpressions.Regex.Replace(
        html, "value=\"CfDJ[^\"]*\"|/space/[^/\"]+", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));

    /// <summary>Raises the grant until what is used is so many parts of it, less a few cents.</summary>
    private Task<long> StandAtAsync(int parts, int used, long less) => app.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<PortalDb>();
        NetworkId network = db.Networks.Single(n => n.Slug == "roze-neuzekes").Id;
        var grant = db.Set<MoneyGrant>().Single(g => g.Network == network && g.Year == 2026);
        // A whole number of parts, so that the border is a cent.
        var whole = grant.UsedCents / used * used;
        db.Entry(grant).Property(g => g.UsedCents).CurrentValue = whole - less;
        db.Entry(grant).Property(g => g.GrantedCents).CurrentValue = whole / used * parts;
        await db.SaveChangesAsync();
        return grant.GrantedCents;
    });

    /// <summary>Commits one more cost in November, so that so much of a grant is used.</summary>
    private static Task<long> SpendUntilAsync(PortalApp world, long cents, long granted) => world.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<PortalDb>();
        NetworkId network = db.Networks.Single(n => n.Slug == "roze-neuzekes").Id;
        var grant = db.Set<MoneyGrant>().Single(g => g.Network == network && g.Year == 2026);
        db.Entry(grant).Property(g => g.GrantedCents).CurrentValue = granted;
        await db.SaveChangesAsync();
        var used = grant.UsedCents;
        var core = (await world.RosterAsync("roze-neuzekes")).CoreTeam.First();
        var viewer = new NetworksPortal.Memberships.Viewer(network, core.Membership.Persona, NetworksPortal.Memberships.MemberRole.Core, core.Employee);
        await services.GetRequiredService<EnterCost>().Handle(viewer, new NewCost(Guid.NewGuid(), new CostText(new CostTerms(new(2026, 11, 20), cents - used, CostCategory.Other), "Zaal", "", null), CostState.Committed));
        return cents;
    });
}
