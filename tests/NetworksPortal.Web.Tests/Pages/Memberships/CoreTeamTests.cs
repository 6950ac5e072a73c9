using System.Net;
using AngleSharp.Html.Dom;
using NetworksPortal.Memberships.Log;
using NetworksPortal.Memberships;
using Microsoft.Extensions.DependencyInjection;

namespace NetworksPortal.Web.Tests.Pages.Memberships;

/// <summary>The core team's verbs about one member, by pages and forms alone.</summary>
public sealed class CoreTeamTests : IDisposable
{
    private readonly PortalApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Dina_reads_what_being_core_reveals_consents_and_finds_the_desk()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        using var dina = await app.SignInAs("dina@stad.example");
        using (var offered = await chris.SubmitAsync(await PageOfAsync("Dee"), "form[action*='handler=Offer']", [], ("handsOver", "false")))
        {
            Assert.Contains("Er is nog geen antwoord", (await Visitor.ParseAsync(offered)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        }

        Assert.Contains(Space + "/core", (await dina.OpenAsync(Space)).QuerySelector(".ask a")!.GetAttribute("href"), StringComparison.Ordinal);
        var offer = await dina.OpenAsync(Space + "/core");
        Assert.Contains("voor welk netwerk", offer.QuerySelector("main")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.False(((IHtmlInputElement)offer.QuerySelector("[name='Input.Consent'][type=checkbox]")!).IsChecked);
        using (var refused = await dina.SubmitAsync(Space + "/core", "form[action*='handler=Answer']", [], ("accept", "true")))
        {
            Assert.NotNull((await Visitor.ParseAsync(refused)).QuerySelector("#Input_Consent-error"));
        }

        Assert.Equal(HttpStatusCode.NotFound, await dina.StatusOf(Space + "/desk"));
        using (await dina.SubmitAsync(Space + "/core", "form[action*='handler=Answer']", new() { ["Input.Consent"] = "true" }, ("accept", "true"))) { }

        Assert.Equal(HttpStatusCode.OK, await dina.StatusOf(Space + "/desk"));
        Assert.Null((await dina.OpenAsync(Space)).QuerySelector(".ask a[href$='/core']"));
        Assert.DoesNotContain("Roze", await app.ReadMailAsync("dina@stad.example"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_offer_can_be_declined_or_taken_back_and_then_there_is_nothing_to_answer()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        using var dina = await app.SignInAs("dina@stad.example", followRedirects: false);
        var page = await PageOfAsync("Dee");
        using (await chris.SubmitAsync(page, "form[action*='handler=Offer']", [], ("handsOver", "true"))) { }
        using (await dina.SubmitAsync(Space + "/core", "form[action*='handler=Answer']", [], ("accept", "false"))) { }
        Assert.Equal(HttpStatusCode.Redirect, await dina.StatusOf(Space + "/core"));

        using (await chris.SubmitAsync(page, "form[action*='handler=Offer']", [], ("handsOver", "true"))) { }
        using (await chris.SubmitAsync(page, "form[action*='handler=Withdraw']", [])) { }
        Assert.Equal(HttpStatusCode.Redirect, await dina.StatusOf(Space + "/core"));
        Assert.DoesNotContain("Dina Marković", await CoreNamesAsync());
    }

    [Fact]
    public async Task A_member_is_removed_by_two_and_the_one_who_proposed_finds_no_button_to_agree()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        using var hanne = await app.SignInAs("hanne@stad.example");
        using var dina = await app.SignInAs("dina@stad.example");
        var page = await PageOfAsync("Dee");
        using (var proposed = await chris.SubmitAsync(page, "form[action*='handler=Propose']", []))
        {
            var mine = await Visitor.ParseAsync(proposed);
            Assert.NotNull(mine.QuerySelector("form[action*='handler=Stop']"));
            Assert.Null(mine.QuerySelector("form[action*='handler=Remove']"));
        }

        Assert.Null((await chris.OpenAsync(Space + "/desk")).QuerySelector($".tasks a[href='{page}']"));
        Assert.NotNull((await hanne.OpenAsync(Space + "/desk")).QuerySelector($".tasks a[href='{page}']"));
        Assert.Equal(HttpStatusCode.OK, await dina.StatusOf(Space));
        using (await hanne.SubmitAsync(page, "form[action*='handler=Remove']", [])) { }

        Assert.Equal(HttpStatusCode.NotFound, await dina.StatusOf(Space));
        Assert.Equal(HttpStatusCode.OK, await dina.StatusOf(app.Space("link")));
        Assert.Equal(HttpStatusCode.NotFound, await chris.StatusOf(page));
        var mail = await app.ReadMailAsync("dina@stad.example");
        Assert.Contains("Kring: er is nieuws voor jou", mail, StringComparison.Ordinal);
        Assert.DoesNotContain("Roze", mail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_real_name_is_opened_by_a_post_for_one_member_and_the_log_says_who_looked()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        var page = await PageOfAsync("Dee");
        Assert.DoesNotContain("Marković", (await chris.OpenAsync(page)).Body!.TextContent, StringComparison.Ordinal);

        using (var looked = await chris.SubmitAsync(page, "form[action*='handler=Name']", []))
        {
            Assert.Contains("Dina Marković", (await Visitor.ParseAsync(looked)).QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Marković", (await chris.OpenAsync(page)).Body!.TextContent, StringComparison.Ordinal);
        var roster = await app.RosterAsync("roze-neuzekes");
        var dina = roster.Members.Single(member => member.Membership.Nickname == "Dee");
        var lines = await app.InScopeAsync(services => services.GetRequiredService<ReadNetworkLog>().AboutMeAsync(
            new Viewer(Network, dina.Membership.Persona, MemberRole.Member, dina.Employee), NetworkAction.NameLookedUp, default));
        Assert.Equal("Chris", roster.Find(Assert.Single(lines).Actor)!.RealName.Split(' ')[0]);
        Assert.Contains("Echte naam opgezocht", (await chris.OpenAsync(Space + "/desk/log")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whether_names_are_looked_up_is_said_before_joining_and_where_one_chooses()
    {
        using var els = await app.SignInAs("els@stad.example");
        using var chris = await app.SignInAs("chris@stad.example");
        using var dina = await app.SignInAs("dina@stad.example");
        Assert.Contains("Het kernteam mag je echte naam opzoeken", await MainAsync(els, "/join/roze-neuzekes"), StringComparison.Ordinal);

        using (await chris.SubmitAsync(Space + "/desk/settings", "form:has([name='Input.Teaser'])", new() { ["Input.NamesMayBeLookedUp"] = "false" })) { }

        Assert.Contains("Iedereen ziet alleen je bijnaam, ook het kernteam", await MainAsync(els, "/join/roze-neuzekes"), StringComparison.Ordinal);
        Assert.Contains("In dit netwerk zoekt niemand die op", await MainAsync(dina, Space + "/me"), StringComparison.Ordinal);
        Assert.Null((await chris.OpenAsync(await PageOfAsync("Dee"))).QuerySelector("form[action*='handler=Name']"));

        // Back to yes: not yet for Dina, who has to accept it first.
        using (await chris.SubmitAsync(Space + "/desk/settings", "form:has([name='Input.Teaser'])", new() { ["Input.NamesMayBeLookedUp"] = "true" })) { }
        using (await chris.SubmitAsync(Space + "/charter", "main form", [])) { }
        Assert.Null((await chris.OpenAsync(await PageOfAsync("Dee"))).QuerySelector("form[action*='handler=Name']"));
    }

    [Fact]
    public async Task Who_is_the_only_core_member_reads_on_leaving_what_to_do_first()
    {
        var space = await FoundAloneAsync();
        using var els = await app.SignInAs("els@stad.example");
        var leave = await els.OpenAsync(space + "/leave");
        Assert.Null(leave.QuerySelector("main form"));
        Assert.All(["/desk/members", "/desk/close"], link => Assert.NotNull(leave.QuerySelector($"main a[href='{space}{link}']")));

        var token = leave.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value")
            ?? (await els.OpenAsync(space + "/desk/close")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var address in new[] { space + "/leave", space + "/desk/role" })
        {
            using var refused = await els.PostAsync(address, [new("__RequestVerificationToken", token)]);
            var page = await Visitor.ParseAsync(refused);
            Assert.Contains("enige kernlid", page.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
            Assert.NotNull(page.QuerySelector($"main a[href='{space}/desk/close']"));
        }
    }

    [Fact]
    public async Task A_network_that_two_close_says_so_in_public_and_takes_nobody_in()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        using var hanne = await app.SignInAs("hanne@stad.example");
        using var dina = await app.SignInAs("dina@stad.example");
        using (var mistyped = await chris.SubmitAsync(Space + "/desk/close", "form[action*='handler=Close']", new() { ["Input.Name"] = "Roze" }))
        {
            Assert.Equal("Roze", (await Visitor.ParseAsync(mistyped)).QuerySelector("[aria-invalid=true]")!.GetAttribute("value"));
        }

        using (await chris.SubmitAsync(Space + "/desk/close", "form[action*='handler=Close']", new() { ["Input.Name"] = "Roze Neuzekes" })) { }
        Assert.Equal(HttpStatusCode.OK, await dina.StatusOf(Space));
        using (await hanne.SubmitAsync(Space + "/desk/close", "form[action*='handler=Close']", new() { ["Input.Name"] = "roze neuzekes" })) { }

        Assert.Equal(HttpStatusCode.NotFound, await dina.StatusOf(Space));
        Assert.Equal(HttpStatusCode.NotFound, await chris.StatusOf(Space + "/desk"));
        var face = await dina.OpenAsync("/networks/roze-neuzekes");
        Assert.Contains("Dit netwerk is gestopt", face.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null(face.QuerySelector("main a[href^='/join']"));
        Assert.Equal(HttpStatusCode.NotFound, await dina.StatusOf("/join/roze-neuzekes"));
        Assert.DoesNotContain("Roze Neuzekes", await MainAsync(dina, "/"), StringComparison.Ordinal);
        using var hr = await app.SignInAs("hr@stad.example");
        Assert.Contains("Gestopt", await MainAsync(hr, "/office/networks"), StringComparison.Ordinal);
        Assert.Contains("Roze Neuzekes", await MainAsync(hr, "/insights"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_network_at_rest_says_so_and_wakes_again()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        using var els = await app.SignInAs("els@stad.example");
        using (await chris.SubmitAsync(Space + "/desk/close", "form[action*='handler=Rest']", [], ("rests", "true"))) { }
        Assert.Contains("rust even", await MainAsync(els, "/networks/roze-neuzekes"), StringComparison.Ordinal);
        Assert.Null((await els.OpenAsync("/join/roze-neuzekes")).QuerySelector("[name='Input.Accept']"));

        using (await chris.SubmitAsync(Space + "/desk/close", "form[action*='handler=Rest']", [], ("rests", "false"))) { }
        Assert.NotNull((await els.OpenAsync("/join/roze-neuzekes")).QuerySelector("[name='Input.Accept']"));
    }

    /// <summary>Whether a closed account was the last core member is told to members alone; the administrator and HR see nothing of it.</summary>
    [Fact]
    public async Task When_the_account_of_the_last_core_member_closes_members_make_a_new_team_and_nobody_outside_learns_of_it()
    {
        var space = await FoundAloneAsync();
        using var els = await app.SignInAs("els@stad.example");
        var codes = await MakeCodesAsync(els, space, 2);
        using var dina = await app.SignInAs("dina@stad.example");
        using var chris = await app.SignInAs("chris@stad.example");
        foreach (var (who, code) in new[] { (dina, codes[0]), (chris, codes[1]) })
        {
            using var joined = await who.SubmitAsync("/join/mantelzorgers", "form:has([name='Input.Accept'])", new() { ["Input.Accept"] = "true", ["Input.Visibility"] = "RealName", ["Input.Code"] = code, ["Input.CoreConsent"] = "true" });
            Assert.EndsWith("/me", joined.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
        }

        using var hr = await app.SignInAs("hr@stad.example");
        var before = await MainAsync(hr, "/office/networks");
        using var it = await app.SignInAs("it@stad.example");
        var account = (await app.InScopeAsync(services => Task.FromResult(services.GetRequiredService<NetworksPortal.Persistence.PortalDb>().Employees.Single(e => e.Email == "els@stad.example").Id)));
        using (await it.SubmitAsync($"/admin/accounts/{account}?confirm=true", "form[action*='handler=Close']", [])) { }

        Assert.Equal(before, await MainAsync(hr, "/office/networks"));
        Assert.Contains("heeft nu geen kernteam", await MainAsync(dina, space), StringComparison.Ordinal);
        using (await dina.SubmitAsync(space + "/core", "form[action*='handler=Step']", new() { ["Input.Consent"] = "true" }, ("ready", "true"))) { }
        Assert.Equal(HttpStatusCode.NotFound, await dina.StatusOf(space + "/desk"));
        var support = (await chris.OpenAsync(space + "/core")).QuerySelector("form[action*='handler=Support'] button")!;
        using (await chris.SubmitAsync(space + "/core", "form[action*='handler=Support']", [], ("candidate", support.GetAttribute("value")!))) { }
        Assert.Equal(HttpStatusCode.OK, await dina.StatusOf(space + "/desk"));
        Assert.Equal(before, await MainAsync(hr, "/office/networks"));
    }

    private string Space => app.Space("roze-neuzekes");

    private NetworksPortal.Networks.NetworkId Network => new(3);

    private async Task<string> PageOfAsync(string nickname)
    {
        var member = (await app.RosterAsync("roze-neuzekes")).Members.Single(m => m.Membership.Nickname == nickname);
        return $"{Space}/desk/members/{member.Membership.Persona}";
    }

    private async Task<string> CoreNamesAsync() => string.Join(", ", (await app.RosterAsync("roze-neuzekes")).CoreTeam.Select(core => core.RealName));

    /// <summary>A network whose core team is Els and nobody else.</summary>
    private async Task<string> FoundAloneAsync()
    {
        using var hr = await app.SignInAs("hr@stad.example");
        using var founded = await hr.SubmitAsync("/office/networks", "form:has([name='Input.Name'])", new() { ["Input.Name"] = "Mantelzorgers", ["Input.ForWhom"] = "Collega's die zorgen" });
        var code = (await Visitor.ParseAsync(founded)).QuerySelector(".secret")!.TextContent;
        using var els = await app.SignInAs("els@stad.example");
        using (await els.SubmitAsync("/join/mantelzorgers", "form:has([name='Input.Accept'])", new() { ["Input.Accept"] = "true", ["Input.Visibility"] = "RealName", ["Input.Code"] = code, ["Input.CoreConsent"] = "true" })) { }
        return app.Space("mantelzorgers");
    }

    internal static async Task<List<string>> MakeCodesAsync(Visitor core, string space, int count)
    {
        using var made = await core.SubmitAsync(space + "/desk/invitations", "form[action*='handler=Make']", new() { ["Input.Codes"] = $"{count}" });
        return [.. (await Visitor.ParseAsync(made)).QuerySelectorAll(".secret").Select(code => code.TextContent)];
    }

    private static async Task<string> MainAsync(Visitor visitor, string address) => (await visitor.OpenAsync(address)).QuerySelector("main")!.TextContent;
}
