using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;

namespace NetworksPortal.Web.Tests.Pages.Networks;

public class SettingsTests(PortalApp app) : IClassFixture<PortalApp>
{
    private static readonly Dictionary<string, string> Filled = new()
    {
        ["Input.Teaser"] = "Voor wie naast het werk voor iemand zorgt.",
        ["Input.Charter"] = "- We luisteren.",
    };

    [Fact]
    public async Task Founders_who_were_refused_write_their_texts_and_open_the_door_on_the_same_page()
    {
        var code = await FoundAsync();
        using var els = await app.SignInAs("els@stad.example");
        using (await els.SubmitAsync("/join/mantelzorgers", "form:has([name='Input.Accept'])", new() { ["Input.Accept"] = "true", ["Input.Visibility"] = "RealName", ["Input.Code"] = code, ["Input.CoreConsent"] = "true" })) { }
        var settings = app.Space("mantelzorgers") + "/desk/settings";

        using var refused = await els.SubmitAsync(settings, "form[action*='handler=Open']", []);
        var again = await Visitor.ParseAsync(refused);
        Assert.NotNull(again.QuerySelector(".errors, [role=alert]"));
        Assert.Equal(settings, again.QuerySelector("form:has([name='Input.Teaser'])")!.GetAttribute("action"));

        using (await els.SubmitAsync(settings, "form:has([name='Input.Teaser'])", Filled)) { }
        using (await els.SubmitAsync(settings, "form[action*='handler=Open']", [])) { }

        Assert.Equal(NetworkState.Active, await app.InScopeAsync(s => Task.FromResult(s.GetRequiredService<PortalDb>().Networks.Single(n => n.Slug == "mantelzorgers").State)));
    }

    private async Task<string> FoundAsync()
    {
        using var hr = await app.SignInAs("hr@stad.example");
        using var founded = await hr.SubmitAsync("/office/networks", "form:has([name='Input.Name'])", new() { ["Input.Name"] = "Mantelzorgers", ["Input.ForWhom"] = "Collega's die zorgen" });
        var text = (await Visitor.ParseAsync(founded)).QuerySelector("main")!.TextContent;
        return System.Text.RegularExpressions.Regex.Match(text, "[0-9A-Z]{4}(-[0-9A-Z]{4}){3}", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Value;
    }
}
