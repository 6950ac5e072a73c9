using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Insights;
using NetworksPortal.Persistence;
using NetworksPortal.Releases;

namespace NetworksPortal.Web.Tests.Pages.Insights;

/// <summary>What is left of a release that is not shown any more, for whoever kept its address.</summary>
public sealed class WithdrawnTests : IAsyncLifetime, IDisposable
{
    private static readonly Period Half = Period.HalfYear(2026, 1);
    private readonly PortalApp portal = new();

    public Task InitializeAsync() => portal.InScopeAsync(services => services.GetRequiredService<IReleaseFigures>().Handle(Half, CancellationToken.None));

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task A_withdrawn_release_has_no_file_and_the_newest_page_shows_the_one_before()
    {
        using var els = await portal.SignInAs("els@stad.example", followRedirects: false);
        Assert.Equal(HttpStatusCode.OK, await els.StatusOf("/insights/2026-H1.csv"));

        await portal.InScopeAsync(async services =>
        {
            await services.GetRequiredService<WithdrawRelease>().Handle(Half, "Dubbel geteld.", CancellationToken.None);
            return true;
        });

        Assert.Equal(HttpStatusCode.NotFound, await els.StatusOf("/insights/2026-H1.csv"));
        var page = (await els.OpenAsync("/insights")).QuerySelector("main")!.TextContent;
        Assert.Contains("en niet vervangen. Waarom: Dubbel geteld.", page, StringComparison.Ordinal);
        Assert.Contains("De volgende cijfers komen op 15 januari 2027", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_release_that_somebody_changed_is_no_error_and_not_there_also_where_its_page_was_read_before()
    {
        using var els = await portal.SignInAs("els@stad.example", followRedirects: false);
        Assert.Equal(HttpStatusCode.OK, await els.StatusOf("/insights/2026-H1"));
        Assert.DoesNotContain("Wordt nagekeken", (await els.OpenAsync("/insights")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        await portal.InScopeAsync(services => services.GetRequiredService<PortalDb>().Database
            .ExecuteSqlRawAsync("UPDATE FigureReleases SET PublishedAt = PublishedAt + 1 WHERE Period = '2026-H1'"));

        Assert.Equal(HttpStatusCode.NotFound, await els.StatusOf("/insights/2026-H1"));
        Assert.Equal(HttpStatusCode.NotFound, await els.StatusOf("/insights/2026-H1.csv"));
        Assert.Contains("Wordt nagekeken", (await els.OpenAsync("/insights")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }
}
