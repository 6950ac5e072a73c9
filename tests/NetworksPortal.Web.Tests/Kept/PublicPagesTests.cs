using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace NetworksPortal.Web.Tests.Kept;

/// <summary>A public page is kept for everybody: what it says of one reader must reach no other, and what changed must be there at once.</summary>
public sealed class PublicPagesTests(PortalApp app) : IClassFixture<PortalApp>
{
    private const string Face = "/networks/link";

    [Theory]
    [InlineData("/")]
    [InlineData(Face)]
    public async Task Everybody_gets_the_same_bytes_and_no_cookie(string address)
    {
        var first = await SeenAsync(address);

        Assert.Equal(first, await SeenAsync(address));
        Assert.Equal("", first.Cookies);
        Assert.DoesNotContain("RequestVerificationToken", first.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Age:", first.Others, StringComparison.Ordinal);
        Assert.Contains("Cache-Control: no-store", first.Others, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_is_put_together_once_for_many_who_come_together()
    {
        using var visitor = app.Visit();
        var kept = false;
        // What is put together for one reader is sent in pieces: only what was kept says how long it is. A slow machine may need more than the second that it is kept.
        for (var i = 0; i < 20 && !kept; i++)
        {
            using var answer = await visitor.GetAsync(Face);
            kept = answer.Content.Headers.NonValidated.Contains("Content-Length");
        }

        Assert.True(kept);
    }

    [Fact]
    public async Task What_the_core_team_changes_is_there_for_the_next_who_reads()
    {
        using var amina = await app.SignInAs("amina@stad.example");
        await SeenAsync(Face);

        foreach (var words in new[] { "Voor wie nieuw is", "Voor wie al lang hier is" })
        {
            using var saved = await amina.SubmitAsync(app.Space("link") + "/desk/settings", "form:has([name='Input.Teaser'])", new() { ["Input.ForWhom"] = words });
            Assert.Contains(words, (await SeenAsync(Face)).Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Each_language_and_each_scheme_has_its_own()
    {
        using var dutch = app.Visit();
        using var english = app.Visit();
        english.Client.DefaultRequestHeaders.Add("Accept-Language", "en");
        using var dark = app.Visit();
        using var chosen = await dark.SubmitAsync("/privacy", "footer form", [], ("scheme", "dark"));

        foreach (var (reader, language, scheme) in new[] { (dutch, "nl-BE", null), (english, "en", null), (dark, "nl-BE", "dark"), (dutch, "nl-BE", (string?)null) })
        {
            var root = (await reader.OpenAsync(Face)).DocumentElement;
            Assert.Equal((language, scheme), (root.GetAttribute("lang"), root.GetAttribute("data-theme")));
        }
    }

    [Fact]
    public async Task Whoever_is_signed_in_reads_their_own_page_and_leaves_nothing_of_it_behind()
    {
        var before = await SeenAsync(Face);
        using var els = await app.SignInAs("els@stad.example");

        var own = await els.OpenAsync(Face);

        Assert.NotNull(own.QuerySelector("form[action='/account/signout']"));
        Assert.Equal(before, await SeenAsync(Face));
    }

    [Fact]
    public async Task What_is_told_to_one_reader_is_told_to_nobody_else()
    {
        using var dina = await app.SignInAs("dina@stad.example", followRedirects: false);
        var token = Visitor.Values((IHtmlFormElement)(await dina.OpenAsync("/me/calendar")).QuerySelector("form[action='/account/signout']")!).ToList();
        using var revoked = await dina.PostAsync("/me/calendar?handler=Revoke", token);
        using var gone = await dina.PostAsync("/account/signout", token);

        var told = await dina.OpenAsync("/");

        Assert.NotNull(told.QuerySelector("[role=status]"));
        Assert.NotNull(told.QuerySelector("a[href='/account/signin']"));
        Assert.DoesNotContain("role=\"status\"", (await SeenAsync("/")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_behind_the_address_makes_a_page_of_its_own()
    {
        await SeenAsync(Face);
        Assert.Contains("value=\"/networks/link?van=mail\"", (await SeenAsync(Face + "?van=mail")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("van=mail", (await SeenAsync(Face)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_network_that_is_not_there_is_not_there_twice()
    {
        Assert.Equal((int)HttpStatusCode.NotFound, (await SeenAsync("/networks/bestaat-niet")).Status);
        Assert.Equal((int)HttpStatusCode.NotFound, (await SeenAsync("/networks/bestaat-niet")).Status);
    }

    [Fact]
    public async Task An_address_that_is_written_otherwise_is_another_page()
    {
        await SeenAsync(Face);
        Assert.Contains("value=\"/NETWORKS/link\"", (await SeenAsync("/NETWORKS/link")).Body, StringComparison.Ordinal);
        Assert.Contains($"value=\"{Face}\"", (await SeenAsync(Face)).Body, StringComparison.Ordinal);
    }

    /// <summary>As somebody who was never here.</summary>
    private async Task<Answer> SeenAsync(string address)
    {
        using var visitor = app.Visit();
        return await Answer.OfAsync(visitor, address);
    }
}
