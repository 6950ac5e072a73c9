using System.Net;

namespace NetworksPortal.Web.Tests.Pages.Memberships;

/// <summary>A charter that changed in substance is met first, on whatever page of the space somebody enters.</summary>
public sealed class CharterTests : IDisposable
{
    private readonly PortalApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Dina_meets_the_new_charter_accepts_it_and_goes_on_to_where_she_wanted()
    {
        await ChangeAsync(inSubstance: true);
        using var dina = await app.SignInAs("dina@stad.example");

        var met = await dina.GetAsync(Space + "/people");
        Assert.Equal(Space + "/charter", met.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Contains("Nieuwe afspraak", await met.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("Dee", (await app.RosterAsync("roze-neuzekes")).Members.Select(member => member.Membership.Nickname));

        using var went = await dina.SubmitAsync(met.RequestMessage.RequestUri.PathAndQuery, "main form", []);
        Assert.Equal(Space + "/people", went.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal(HttpStatusCode.OK, went.StatusCode);
        Assert.Null((await dina.OpenAsync(Space + "/charter")).QuerySelector("main form"));
    }

    [Fact]
    public async Task Whoever_does_not_accept_leaves_in_one_step()
    {
        await ChangeAsync(inSubstance: true);
        using var dina = await app.SignInAs("dina@stad.example");

        using (await dina.SubmitAsync(Space + "/leave", "main form", [])) { }

        Assert.Equal(HttpStatusCode.NotFound, await dina.StatusOf(Space + "/charter"));
    }

    [Fact]
    public async Task A_comma_that_moved_asks_nobody_anything()
    {
        await ChangeAsync(inSubstance: false);
        using var dina = await app.SignInAs("dina@stad.example", followRedirects: false);

        Assert.Equal(HttpStatusCode.OK, await dina.StatusOf(Space + "/people"));
    }

    [Theory]
    [InlineData("https://elders.example/")]
    [InlineData("//elders.example/")]
    [InlineData("/admin")]
    [InlineData("")]
    public async Task The_way_on_leads_nowhere_but_into_the_space(string back)
    {
        await ChangeAsync(inSubstance: true);
        using var dina = await app.SignInAs("dina@stad.example", followRedirects: false);

        using var went = await dina.SubmitAsync(Space + "/charter", "main form", new() { ["back"] = back });

        Assert.Equal(Space, went.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Words_that_were_not_on_the_page_are_not_accepted()
    {
        await ChangeAsync(inSubstance: true);
        using var dina = await app.SignInAs("dina@stad.example");

        using var answer = await dina.SubmitAsync(Space + "/charter", "main form", new() { ["version"] = "1" });

        Assert.Contains("net nog eens veranderd", (await Visitor.ParseAsync(answer)).QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, (await app.RosterAsync("roze-neuzekes")).Members.Single(member => member.Membership.Nickname == "Dee").Membership.CharterVersion);
    }

    private string Space => app.Space("roze-neuzekes");

    private async Task ChangeAsync(bool inSubstance)
    {
        using var hanne = await app.SignInAs("hanne@stad.example");
        using (await hanne.SubmitAsync(Space + "/desk/settings", "form:has([name='Input.Charter'])", new()
        {
            ["Input.Charter"] = "- Nieuwe afspraak", ["Input.ChangesInSubstance"] = inSubstance ? "true" : "false",
        })) { }
    }
}
