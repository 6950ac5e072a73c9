using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Employees;
using NetworksPortal.Insights;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Releases;

namespace NetworksPortal.Web.Tests.Pages.Insights;

public sealed class ReleaseTests(PortalApp portal) : IClassFixture<PortalApp>, IAsyncLifetime
{
    private static readonly Period Half = Period.HalfYear(2026, 1);

    public Task InitializeAsync() => portal.InScopeAsync(services => services.GetRequiredService<IReleaseFigures>().Handle(Half, CancellationToken.None));

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("/insights")]
    [InlineData("/insights/2026-H1")]
    [InlineData("/insights/2026-H1.csv")]
    [InlineData("/insights/2026-H1/leden.svg")]
    [InlineData("/insights/2026-H1/werkbudget-per-maand.svg")]
    [InlineData("/insights/what-hr-sees")]
    public async Task Hr_reads_what_a_colleague_without_a_network_reads(string address)
    {
        using var hr = await portal.SignInAs("hr@stad.example", followRedirects: false);
        using var els = await portal.SignInAs("els@stad.example", followRedirects: false);
        using var chris = await portal.SignInAs("chris@stad.example", followRedirects: false);

        var figures = await FiguresAsync(hr, address);

        Assert.Equal(figures, await FiguresAsync(els, address));
        Assert.Equal(figures, await FiguresAsync(chris, address));
    }

    [Theory]
    [InlineData("/insights/2026-H2")]
    [InlineData("/insights/2031-H1")]
    [InlineData("/insights/2026-h1")]
    [InlineData("/insights/alles")]
    [InlineData("/insights/2031-H1.csv")]
    [InlineData("/insights/alles.csv")]
    [InlineData("/insights/2031-H1/leden.svg")]
    [InlineData("/insights/alles/leden.svg")]
    [InlineData("/insights/2026-H1/namen.svg")]
    [InlineData("/insights/2026-10/leden.svg")]
    public async Task A_period_that_is_not_out_is_not_there(string address)
    {
        using var hr = await portal.SignInAs("hr@stad.example", followRedirects: false);

        Assert.Equal(HttpStatusCode.NotFound, await hr.StatusOf(address));
    }

    [Fact]
    public async Task Without_signing_in_there_are_no_figures()
    {
        using var visitor = portal.Visit(followRedirects: false);

        Assert.Equal(HttpStatusCode.Redirect, await visitor.StatusOf("/insights"));
    }

    [Theory]
    [InlineData("?network=link")]
    [InlineData("?period=2025-H2&department=ict&from=2026-01-01")]
    [InlineData("?handler=Raw&live=true")]
    public async Task Unknown_parameters_change_nothing(string query)
    {
        using var els = await portal.SignInAs("els@stad.example", followRedirects: false);

        Assert.Equal(await FiguresAsync(els, "/insights/2026-H1"), await FiguresAsync(els, "/insights/2026-H1" + query));
        Assert.Equal(await FiguresAsync(els, "/insights/2026-H1.csv"), await FiguresAsync(els, "/insights/2026-H1.csv" + query));
    }

    [Fact]
    public async Task Page_and_file_show_every_cell_of_the_payload_and_no_other()
    {
        using var els = await portal.SignInAs("els@stad.example", followRedirects: false);
        var table = await TableAsync();
        var words = await FigureWordsInDutch.Of(portal, table);

        var file = Encoding.UTF8.GetString(await els.Client.GetByteArrayAsync(new Uri("/insights/2026-H1.csv", UriKind.Relative)));
        var rows = file.TrimEnd().Split("\r\n")[1..].Select(line => line.Split(';')).ToList();
        Assert.Equal(words.Order(StringComparer.Ordinal), rows.Where(row => !row[2].Contains(':')).Select(row => $"{row[1]}|{row[2]}|{row[4]}").Order(StringComparer.Ordinal));

        var page = await els.OpenAsync("/insights/2026-H1");
        var cells = page.QuerySelectorAll(".hr-block table tbody tr")
            .SelectMany(row => row.QuerySelectorAll("td").Select(cell => $"{row.QuerySelector("th")!.TextContent}|{cell.GetAttribute("data-l")}|{cell.TextContent}"));
        Assert.Equal(words.Order(StringComparer.Ordinal), cells.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_page_that_is_kept_has_all_its_drawings_and_is_kept_for_each_language()
    {
        using var els = await portal.SignInAs("els@stad.example", followRedirects: false);
        using var english = await portal.SignInAs("gert@stad.example", followRedirects: false);
        english.Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en-GB");
        var figures = await FiguresAsync(els, "/insights");

        var again = await els.OpenAsync("/insights");

        Assert.Equal(figures, again.QuerySelector("main")!.OuterHtml);
        Assert.All(again.QuerySelectorAll("use").Select(use => use.GetAttribute("href")![1..]), id => Assert.NotNull(again.GetElementById(id)));
        Assert.Contains("The networks in figures", await FiguresAsync(english, "/insights"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_happens_after_the_release_does_not_move_a_byte()
    {
        using var els = await portal.SignInAs("els@stad.example", followRedirects: false);
        var (page, file) = (await FiguresAsync(els, "/insights/2026-H1"), await FiguresAsync(els, "/insights/2026-H1.csv"));

        await portal.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<PortalDb>();
            var network = db.Networks.Single(known => known.Slug == "link");
            var employee = db.Employees.Single(known => known.Email == "els@stad.example").EmployeeId;
            return await services.GetRequiredService<JoinNetwork>()
                .Handle(network.Id, employee, new JoinChoices(Visibility.RealName, null, null), network.CharterVersion, "", CancellationToken.None);
        });

        Assert.Equal(page, await FiguresAsync(els, "/insights/2026-H1"));
        Assert.Equal(file, await FiguresAsync(els, "/insights/2026-H1.csv"));
    }

    [Fact]
    public async Task A_small_group_is_said_in_words_and_has_no_value()
    {
        using var els = await portal.SignInAs("els@stad.example", followRedirects: false);

        var file = Encoding.UTF8.GetString(await els.Client.GetByteArrayAsync(new Uri("/insights/2026-H1.csv", UriKind.Relative)));

        Assert.StartsWith("\ufeffPeriode;", file, StringComparison.Ordinal);
        Assert.Contains("Uren gebruikt;;niet getoond: kleine groep", file, StringComparison.Ordinal);
    }

    private Task<ReleasedTable> TableAsync() => portal.InScopeAsync(async services =>
        (await services.GetRequiredService<IReleasedStatistics>().OfAsync(Half, CancellationToken.None))!.Table);

    /// <summary>Everything below the menu of a page, or the bytes of a file.</summary>
    private static async Task<string> FiguresAsync(Visitor visitor, string address)
    {
        using var response = await visitor.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return response.Content.Headers.ContentType!.MediaType is "text/csv" or "image/svg+xml"
            ? Convert.ToHexString(await response.Content.ReadAsByteArrayAsync())
            : (await Visitor.ParseAsync(response)).QuerySelector("main")!.OuterHtml;
    }
}
