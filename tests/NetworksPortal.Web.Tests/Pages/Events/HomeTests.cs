using System.Net;

namespace NetworksPortal.Web.Tests.Pages.Events;

public sealed class HomeTests(PortalApp app) : IClassFixture<PortalApp>
{
    [Fact]
    public async Task The_space_greets_by_the_name_that_was_chosen_and_has_a_neutral_title()
    {
        using var dina = await app.SignInAs("dina@stad.example");

        var page = await dina.OpenAsync(app.Space("roze-neuzekes"));

        Assert.Equal("Dag Dee", page.QuerySelector("h1")!.TextContent);
        Assert.DoesNotContain("Neuzekes", page.Title, StringComparison.OrdinalIgnoreCase);
        Assert.NotNull(page.QuerySelector($"a[href='{app.Space("roze-neuzekes")}/leave']"));
    }

    [Fact]
    public async Task What_was_answered_waits_no_longer()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        var space = app.Space("roze-neuzekes");
        var fields = EventPages.Lunch("Wacht op antwoord");
        fields["Input.Date"] = "2026-11-25";
        fields["Input.From"] = "08:00";
        fields["Input.Until"] = "08:30";
        var meeting = await chris.PlannedAsync(space, fields);
        Assert.NotNull((await chris.OpenAsync(space)).QuerySelector($".ask a[href='{meeting}']"));

        (await chris.AnswerAsync(meeting, "No")).Dispose();

        Assert.Null((await chris.OpenAsync(space)).QuerySelector($".ask a[href='{meeting}']"));
    }

    [Theory]
    [InlineData("els@stad.example")]
    [InlineData("hr@stad.example")]
    [InlineData("it@stad.example")]
    [InlineData("zalen@stad.example")]
    [InlineData("amina@stad.example")]
    public async Task Whoever_is_not_in_the_network_finds_no_space(string email)
    {
        using var visitor = await app.SignInAs(email);
        var space = app.Space("roze-neuzekes");

        Assert.Equal(HttpStatusCode.NotFound, await visitor.StatusOf(space));
        Assert.Equal(HttpStatusCode.NotFound, await visitor.StatusOf($"{space}/events"));
    }
}
