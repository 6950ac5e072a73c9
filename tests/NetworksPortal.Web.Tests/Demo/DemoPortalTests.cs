using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Persistence;
using NetworksPortal.Releases;

namespace NetworksPortal.Web.Tests.Demo;

/// <summary>What contract.md says of the demo.</summary>
public class DemoPortalTests(PortalApp app) : IClassFixture<PortalApp>
{
    [Theory]
    [InlineData("link", 46, 5)]
    [InlineData("aha", 23, 4)]
    [InlineData("roze-neuzekes", 31, 6)]
    public async Task The_networks_have_their_members_and_core_teams(string slug, int members, int core)
    {
        var roster = await app.RosterAsync(slug);

        Assert.Equal((members, core), (roster.Members.Count(), roster.CoreTeam.Count()));
    }

    [Fact]
    public async Task There_are_about_four_hundred_colleagues() =>
        Assert.InRange(await app.InScopeAsync(s => s.GetRequiredService<PortalDb>().Employees.CountAsync()), 400, 420);

    [Fact]
    public async Task Two_half_years_are_published_on_their_own_days()
    {
        var published = await app.InScopeAsync(s => s.GetRequiredService<PortalDb>().Set<FigureRelease>().Where(r => r.Period.Contains('H')).OrderBy(r => r.Period).ToListAsync());

        Assert.Equal(
            ["2025-H2 2026-01-15 06:00", "2026-H1 2026-07-15 06:00"],
            published.Select(r => $"{r.Period} {r.PublishedAt.Local().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}"));
    }

    [Fact]
    public async Task The_same_clock_makes_the_same_demo()
    {
        var folder = DemoTemplate.NewFolder();
        await using var second = PortalApp.On(folder);
        using var here = await app.SignInAs("els@stad.example");
        using var there = await second.SignInAs("els@stad.example");

        foreach (var address in new[] { "/insights/2026-H1.csv", "/insights/2025-H2.csv", "/insights/2026-10.csv" })
        {
            Assert.Equal(await here.TextAsync(address), await there.TextAsync(address));
        }

        foreach (var address in new[] { "/", "/networks/aha", "/insights" })
        {
            Assert.Equal((await here.OpenAsync(address)).QuerySelector("main")!.TextContent, (await there.OpenAsync(address)).QuerySelector("main")!.TextContent);
        }
    }
}
