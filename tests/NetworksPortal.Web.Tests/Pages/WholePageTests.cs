namespace NetworksPortal.Web.Tests.Pages;

/// <summary>What holds for a page as a whole: its name, its list of faults, its way to another network.</summary>
public sealed class WholePageTests(PortalApp app) : IClassFixture<PortalApp>
{
    [Fact]
    public async Task All_faults_of_a_form_are_told_at_once_in_the_order_of_its_fields()
    {
        using var amina = await app.SignInAs("amina@stad.example");
        var empty = new Dictionary<string, string> { ["Input.Description"] = "", ["Input.Amount"] = "", ["Input.Day"] = "", ["Input.Category"] = "" };

        using var answer = await amina.SubmitAsync(app.Space("link") + "/desk/budget/enter", "form:has([name='Input.Amount'])", empty);

        var page = await Visitor.ParseAsync(answer);
        Assert.Equal(
            ["#Input_Description", "#Input_Amount", "#Input_Day", "#Input_Category"],
            page.QuerySelectorAll(".errors a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Pages_of_a_space_are_named_by_what_they_are_for_and_never_by_the_network()
    {
        using var dina = await app.SignInAs("dina@stad.example");
        foreach (var address in new[] { "", "/people", "/events", "/me" })
        {
            var title = (await dina.OpenAsync(app.Space("link") + address)).Title!;
            Assert.EndsWith(" · Kring", title, StringComparison.Ordinal);
            Assert.DoesNotContain("Link", title, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Another_network_of_mine_is_named_in_a_list_that_is_closed_until_I_open_it()
    {
        using var dina = await app.SignInAs("dina@stad.example");

        var page = await dina.OpenAsync(app.Space("link"));

        var list = page.QuerySelector("header details.switch")!;
        Assert.False(list.HasAttribute("open"));
        Assert.Equal([app.Space("link"), app.Space("roze-neuzekes")], list.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        list.Remove();
        Assert.DoesNotContain("Roze Neuzekes", page.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_in_one_network_has_no_list_to_open()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        Assert.Null((await chris.OpenAsync(app.Space("roze-neuzekes"))).QuerySelector("details.switch"));
    }
}
