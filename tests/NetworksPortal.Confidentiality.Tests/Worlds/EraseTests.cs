using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Confidentiality.Tests.Support;
using NetworksPortal.Memberships;

namespace NetworksPortal.Confidentiality.Tests.Worlds;

/// <summary>Somebody takes their account along, and everybody is told no more than they need.</summary>
public sealed partial class EraseTests : IDisposable
{
    private const string Dina = "dina@stad.example";

    private readonly List<PortalApp> apps = [];

    public void Dispose() => apps.ForEach(app => app.Dispose());

    [Fact]
    public async Task Whoever_erased_their_account_is_out_everywhere_and_does_not_come_back()
    {
        var app = NewApp();
        using var here = await app.SignInAs(Dina);
        using var elsewhere = await app.SignInAs(Dina, followRedirects: false);

        using var answer = await EraseAsync(here);

        Assert.Equal("/account/erased", answer.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal(HttpStatusCode.Found, await elsewhere.StatusOf("/me"));
        using var mine = await here.GetAsync("/me");
        Assert.Equal("/account/signin", mine.RequestMessage!.RequestUri!.AbsolutePath);
        using var again = await here.SubmitAsync("/account/signin", "form:has(input[type=password])", new() { ["Input.Email"] = Dina, ["Input.Password"] = PortalApp.Password });
        Assert.Equal("/account/signin", again.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.All(["Dina Marković", Dina, "DINA@STAD"], canary => Assert.Empty(DataFiles.Holding(app.DataDirectory, canary)));
    }

    [Fact]
    public async Task The_log_and_the_list_of_accounts_keep_a_number_and_no_name()
    {
        var app = NewApp();
        using (var dina = await app.SignInAs(Dina))
        {
            using var erased = await EraseAsync(dina);
        }

        using var it = await app.SignInAs("it@stad.example");
        Assert.Matches("Account gewist door de eigenaar.*#[0-9]+", WhiteSpace().Replace((await it.OpenAsync("/admin/log")).QuerySelector("tbody tr")!.TextContent, " "));
        Assert.DoesNotContain("Dina Marković", await it.TextAsync("/admin?Search=dina"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_only_core_member_of_a_network_reads_what_comes_first_and_stays()
    {
        var app = NewApp();
        var roster = await app.RosterAsync("roze-neuzekes");
        foreach (var core in roster.CoreTeam.Where(core => core.RealName != "Chris Van Parys").ToList())
        {
            await app.InScopeAsync(async services =>
            {
                await services.GetRequiredService<LeaveNetwork>().Handle(core.Employee, new(3), default);
                return true;
            });
        }

        using var chris = await app.SignInAs("chris@stad.example");
        Assert.Contains("Jij bent het enige kernlid van Roze Neuzekes.", (await chris.OpenAsync("/me/erase")).QuerySelector(".callout--warn")!.TextContent, StringComparison.Ordinal);
        using var answer = await EraseAsync(chris, "chris@stad.example");

        Assert.Contains("Jij bent het enige kernlid van Roze Neuzekes.", (await Visitor.ParseAsync(answer)).QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await chris.StatusOf(app.Space("roze-neuzekes")));
        using var dina = await app.SignInAs(Dina);
        Assert.Null((await dina.OpenAsync("/me/erase")).QuerySelector(".callout--warn"));
    }

    [Theory]
    [InlineData("it@stad.example", PortalApp.Password, "it@stad.example", "laatste beheerder")]
    [InlineData("els@stad.example", "geraden", "els@stad.example", "niet je wachtwoord")]
    [InlineData("els@stad.example", PortalApp.Password, "dina@stad.example", "niet het werkadres")]
    [InlineData("els@stad.example", "", "", "Typ je werkadres over.")]
    public async Task A_refusal_says_why_and_erases_nothing(string who, string password, string address, string says)
    {
        var app = NewApp();
        using var visitor = await app.SignInAs(who);

        using var answer = await EraseAsync(visitor, address, password);

        Assert.Contains(says, (await Visitor.ParseAsync(answer)).QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await visitor.StatusOf("/me"));
    }

    private static Task<HttpResponseMessage> EraseAsync(Visitor visitor, string address = Dina, string password = PortalApp.Password) =>
        visitor.SubmitAsync("/me/erase", "main form:has(input[type=password])", new() { ["Input.Address"] = address, ["Input.Password"] = password });

    private PortalApp NewApp()
    {
        apps.Add(new PortalApp());
        return apps[^1];
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, 60_000)]
    private static partial Regex WhiteSpace();
}
