using System.Net;

namespace NetworksPortal.Web.Tests.Pages.Memberships;

/// <summary>What somebody sends who does not keep to the form.</summary>
public sealed class JoinTests : IDisposable
{
    private const string Form = "form:has([name='Input.Accept'])";

    private readonly PortalApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Forged_fields_make_nobody_a_member_of_anything_else_or_anything_more()
    {
        using var els = await app.SignInAs("els@stad.example");
        using (await els.SubmitAsync("/join/aha", Form, new()
        {
            ["Input.Accept"] = "true", ["Input.Visibility"] = "RealName",
            ["Network"] = "3", ["NetworkId"] = "3", ["Input.Network"] = "3", ["slug"] = "roze-neuzekes", ["Me"] = "1", ["employee"] = "1",
            ["Role"] = "Core", ["Input.Role"] = "Core", ["State"] = "Member", ["Input.State"] = "Member", ["admit"] = "true",
            ["Persona"] = Guid.Empty.ToString(), ["Input.Persona"] = Guid.Empty.ToString(),
        })) { }

        Assert.Equal([("aha", "Requested")], await MembershipsAsync());
    }

    [Fact]
    public async Task A_network_that_one_did_not_ask_cannot_be_taken_back()
    {
        using var dina = await app.SignInAs("dina@stad.example");
        var token = (await dina.OpenAsync("/me")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var network in new[] { "1", "2", "99", "" })
        {
            using var answer = await dina.PostAsync("/me?handler=Withdraw", [new("__RequestVerificationToken", token), new("network", network)]);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        Assert.Contains("Dina Marković", (await app.RosterAsync("link")).Members.Select(member => member.RealName));
    }

    [Theory]
    [InlineData("Input.Nickname", "tekens")]
    [InlineData("Input.MailAddress", "e-mailadres")]
    [InlineData("Input.Code", "code")]
    public async Task A_megabyte_in_a_field_gets_the_form_back_with_the_field_named(string field, string says)
    {
        using var els = await app.SignInAs("els@stad.example");
        using var answer = await els.SubmitAsync("/join/aha", Form, new()
        {
            ["Input.Accept"] = "true", ["Input.Visibility"] = "Nickname", ["Input.Nickname"] = "Reiger", [field] = new string('x', 1_000_000),
        });

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(says, (await Visitor.ParseAsync(answer)).QuerySelector("[aria-invalid=true]")!.Closest(".field")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await MembershipsAsync());
    }

    [Fact]
    public async Task A_file_in_place_of_a_text_is_no_text()
    {
        using var els = await app.SignInAs("els@stad.example");
        var token = (await els.OpenAsync("/join/aha")).QuerySelector($"{Form} input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var body = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new StringContent("true"), "Input.Accept" },
            { new StringContent("1"), "Input.CharterVersion" },
            { new StringContent("Nickname"), "Input.Visibility" },
            { new ByteArrayContent(new byte[100_000]), "Input.Nickname", "../../portal.db" },
        };
        using var answer = await els.Client.PostAsync(new Uri("/join/aha", UriKind.Relative), body);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotNull((await Visitor.ParseAsync(answer)).QuerySelector("[name='Input.Nickname'][aria-invalid=true]"));
        Assert.Empty(await MembershipsAsync());
    }

    [Theory]
    [InlineData("xx-YY")]
    [InlineData("../../etc/passwd")]
    [InlineData("tlh, *;q=0.1")]
    public async Task A_language_that_nobody_speaks_here_is_answered_in_Dutch(string language)
    {
        using var els = await app.SignInAs("els@stad.example");
        var usual = (await els.OpenAsync("/join/aha")).QuerySelector("h1")!.TextContent;
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"/join/aha?culture={Uri.EscapeDataString(language)}&ui-culture=xx", UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Accept-Language", language);
        using var answer = await els.Client.SendAsync(request);

        Assert.Equal(usual, (await Visitor.ParseAsync(answer)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_network_by_invitation_does_not_tell_whose_name_is_taken()
    {
        using var els = await app.SignInAs("els@stad.example");
        using var answer = await els.SubmitAsync("/join/aha", Form, new()
        {
            ["Input.Accept"] = "true", ["Input.Visibility"] = "Nickname", ["Input.Nickname"] = "Bart Delanote", ["Input.Code"] = "0000-0000-0000-0000",
        });

        var page = await Visitor.ParseAsync(answer);
        Assert.Null(page.QuerySelector("[name='Input.Nickname'][aria-invalid=true]"));
        Assert.NotNull(page.QuerySelector("[name='Input.Code'][aria-invalid=true]"));
    }

    private async Task<List<(string Slug, string State)>> MembershipsAsync()
    {
        var found = new List<(string, string)>();
        foreach (var slug in new[] { "link", "aha", "roze-neuzekes" })
        {
            var roster = await app.RosterAsync(slug);
            found.AddRange(roster.Members.Concat(roster.Requests).Where(entry => entry.RealName == "Els Temmerman").Select(entry => (slug, entry.Membership.State.ToString())));
        }

        return found;
    }
}
