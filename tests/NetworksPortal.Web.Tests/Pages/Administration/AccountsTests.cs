using System.Net;
using AngleSharp.Dom;

namespace NetworksPortal.Web.Tests.Pages.Administration;

public sealed class AccountsTests(PortalApp app) : IClassFixture<PortalApp>
{
    [Theory]
    [InlineData("hr@stad.example")]
    [InlineData("zalen@stad.example")]
    [InlineData("chris@stad.example")]
    [InlineData("dina@stad.example")]
    public async Task Nobody_but_an_administrator_finds_the_administration(string email)
    {
        using var visitor = await app.SignInAs(email);

        foreach (var address in new[] { "/admin", "/admin/accounts/new", "/admin/accounts/1", "/admin/import", "/admin/log" })
        {
            Assert.Equal(HttpStatusCode.NotFound, await visitor.StatusOf(address));
        }
    }

    [Fact]
    public async Task Accounts_are_found_by_name_and_paged_by_fifty()
    {
        using var admin = await app.SignInAs("it@stad.example");

        Assert.Equal(50, (await admin.OpenAsync("/admin?p=2")).QuerySelectorAll("tbody tr").Length);
        Assert.Contains("dina@stad.example", (await admin.OpenAsync("/admin?search=DINA@")).QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await admin.OpenAsync("/admin?search=zzzz")).QuerySelector(".empty"));
    }

    [Fact]
    public async Task A_new_colleague_gets_a_mail_chooses_a_password_and_signs_in()
    {
        using var admin = await app.SignInAs("it@stad.example");
        using var made = await admin.SubmitAsync("/admin/accounts/new", "main form", new() { ["Input.Name"] = "Noor Wouters", ["Input.Email"] = "noor.wouters@stad.example" });
        Assert.StartsWith("/admin/accounts/", made.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);

        using var noor = app.Visit(followRedirects: false);
        var link = SentMail.LinkIn(await app.ReadMailAsync("noor.wouters@stad.example"));
        using var chosen = await noor.SubmitAsync(link, "main form", new() { ["Input.Password"] = "Vier paarden in galop" });
        using var signedIn = await noor.SubmitAsync("/account/signin", "form:has(input[type=password])", new()
        {
            ["Input.Email"] = "noor.wouters@stad.example", ["Input.Password"] = "Vier paarden in galop",
        });

        Assert.Equal("/me", signedIn.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_fault_keeps_what_was_typed()
    {
        using var admin = await app.SignInAs("it@stad.example");

        using var response = await admin.SubmitAsync("/admin/accounts/new", "main form", new() { ["Input.Name"] = "Dina Twee", ["Input.Email"] = "DINA@stad.example" });
        var page = await Visitor.ParseAsync(response);

        Assert.Equal("Dina Twee", page.QuerySelector("#Input_Name")!.GetAttribute("value"));
        Assert.NotNull(page.QuerySelector(".errors a[href='#Input_Email']"));
    }

    [Fact]
    public async Task Closing_asks_once_more_and_puts_the_colleague_out_at_once()
    {
        using var admin = await app.SignInAs("it@stad.example");
        using var gert = await app.SignInAs("gert@stad.example", followRedirects: false);
        var account = await AccountOf(admin, "gert@stad.example");
        Assert.Null((await admin.OpenAsync(account)).QuerySelector(".btn--bad"));

        using var closed = await admin.SubmitAsync(account + "?confirm=true", "form:has(.btn--bad)", []);

        Assert.Equal(HttpStatusCode.Found, await gert.StatusOf("/account/password"));
        Assert.Contains("Gesloten", (await admin.OpenAsync(account)).QuerySelector(".page-head")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Closing_looks_the_same_for_a_member_and_for_somebody_in_no_network()
    {
        using var admin = await app.SignInAs("it@stad.example");
        var pages = new List<string>();
        foreach (var person in new[] { "hanne", "els" })
        {
            var account = await AccountOf(admin, $"{person}@stad.example");
            using var closed = await admin.SubmitAsync(account + "?confirm=true", "form:has(.btn--bad)", []);
            var page = await Visitor.ParseAsync(closed);
            var name = page.QuerySelector("h1")!.TextContent;
            pages.Add(page.QuerySelector("main")!.TextContent.Replace(name, "", StringComparison.Ordinal).Replace($"{person}@", "", StringComparison.Ordinal));
        }

        Assert.Equal(pages[0], pages[1]);
    }

    [Fact]
    public async Task The_last_administrator_is_told_why_not()
    {
        using var admin = await app.SignInAs("it@stad.example");
        var account = await AccountOf(admin, "it@stad.example");

        using var response = await admin.SubmitAsync(account + "?confirm=true", "form:has(.btn--bad)", []);

        Assert.Contains("laatste beheerder", (await Visitor.ParseAsync(response)).QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await admin.StatusOf("/admin"));
    }

    [Fact]
    public async Task The_log_names_no_network()
    {
        using var admin = await app.SignInAs("it@stad.example");
        var text = (await admin.OpenAsync("/admin/log")).QuerySelector("main")!.TextContent;

        foreach (var network in new[] { "Link", "AHA", "Roze" })
        {
            Assert.DoesNotContain(network, text, StringComparison.Ordinal);
        }
    }

    private static async Task<string> AccountOf(Visitor admin, string email) =>
        (await admin.OpenAsync("/admin?search=" + Uri.EscapeDataString(email))).QuerySelector("tbody th a")!.GetAttribute("href")!;
}
