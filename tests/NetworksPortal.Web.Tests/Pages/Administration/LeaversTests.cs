using System.Text;
using AngleSharp.Dom;

namespace NetworksPortal.Web.Tests.Pages.Administration;

public sealed class LeaversTests(PortalApp app) : IClassFixture<PortalApp>
{
    private const string Leavers = "/admin/leavers";

    [Fact]
    public async Task A_list_is_shown_first_and_accounts_close_on_confirmation_alone()
    {
        using var admin = await app.SignInAs("it@stad.example");
        using var els = await app.SignInAs("els@stad.example");

        var preview = await ListPage.UploadAsync(admin, Leavers, "e-mail\nels@stad.example\ncollega390@stad.example\nniemand@stad.example\n");
        Assert.Equal(["2", "0", "1"], Facts(preview));
        Assert.Equal("In gebruik", await StateOf(admin, "els@stad.example"));

        var first = await ListPage.ConfirmAsync(admin, Leavers, preview);
        var second = await ListPage.ConfirmAsync(admin, Leavers, preview);

        Assert.Contains("Gesloten: 2 accounts.", first.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("geldt niet meer", second.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Gesloten", await StateOf(admin, "els@stad.example"));
        Assert.StartsWith("/account/signin", (await els.Client.GetAsync(new Uri("/me", UriKind.Relative))).RequestMessage!.RequestUri!.PathAndQuery, StringComparison.Ordinal);

        var again = await ListPage.UploadAsync(admin, Leavers, "e-mail\nels@stad.example\ncollega390@stad.example\nniemand@stad.example\n");
        Assert.Equal(["0", "2", "1"], Facts(again));
        Assert.Null(again.QuerySelector("[name='Input.Preview']"));
    }

    [Fact]
    public async Task One_fault_or_oneself_on_the_list_stops_all_of_it()
    {
        using var admin = await app.SignInAs("it@stad.example");

        var page = await ListPage.UploadAsync(admin, Leavers, "collega391@stad.example\ngeen adres\nit@stad.example\n");

        Assert.Contains("Regel 2", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Regel 3Dit is je eigen account.", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("[name='Input.Preview']"));
        Assert.Equal("In gebruik", await StateOf(admin, "collega391@stad.example"));
    }

    [Fact]
    public async Task What_another_page_showed_closes_nobody()
    {
        using var admin = await app.SignInAs("it@stad.example");
        var import = await ListPage.UploadAsync(admin, "/admin/import", "Lore Maes;lore.maes@stad.example;nl\n");
        var preview = await ListPage.UploadAsync(admin, Leavers, "collega392@stad.example\n");

        foreach (var number in new[] { "", "verzonnen", import.QuerySelector("[name='Input.Preview']")!.GetAttribute("value")! })
        {
            Assert.NotNull((await ListPage.ConfirmAsync(admin, Leavers, preview, number)).QuerySelector(".errors"));
        }

        Assert.Equal("In gebruik", await StateOf(admin, "collega392@stad.example"));
    }

    [Theory]
    [InlineData("/admin/import", "Collega met een lange naam {0};iemand.met.een.lang.adres.{0}@ergens.stad.example;nl")]
    [InlineData(Leavers, "iemand.met.een.lang.adres.{0}@ergens.stad.example")]
    public async Task The_preview_of_the_longest_list_weighs_less_than_a_hundred_kilobytes(string page, string line)
    {
        using var admin = await app.SignInAs("it@stad.example");

        var preview = await ListPage.UploadAsync(admin, page, string.Concat(Enumerable.Range(0, 10_000).Select(n => line.Replace("{0}", $"{n}", StringComparison.Ordinal) + "\n")));

        Assert.Contains("10000", Facts(preview));
        Assert.InRange(Encoding.UTF8.GetByteCount(preview.DocumentElement.OuterHtml), 1, 100 * 1024);
    }

    [Theory]
    [InlineData("/admin/import")]
    [InlineData(Leavers)]
    public async Task A_file_that_is_far_too_large_is_refused_in_words(string page)
    {
        using var admin = await app.SignInAs("it@stad.example");

        var refused = await ListPage.UploadAsync(admin, page, new byte[12_000_000]);

        Assert.Contains("2 MB", refused.QuerySelector("main .tasks")!.TextContent, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Facts(IDocument page) => page.QuerySelectorAll(".facts dd").Select(fact => fact.ChildNodes[0].TextContent);

    private static async Task<string> StateOf(Visitor admin, string address) =>
        (await admin.OpenAsync("/admin?search=" + address)).QuerySelector("tbody tr .badge")!.TextContent.Trim();
}
