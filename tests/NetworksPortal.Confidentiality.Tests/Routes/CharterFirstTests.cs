using System.Net;
using NetworksPortal.Web.Authorization;

namespace NetworksPortal.Confidentiality.Tests.Routes;

/// <summary>No page of a space forgets that its charter has to be accepted first.</summary>
public sealed class CharterFirstTests : IDisposable
{
    private readonly PortalApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Every_page_of_the_space_asks_first_except_the_charter_and_the_way_out()
    {
        var space = app.Space("roze-neuzekes");
        using (var hanne = await app.SignInAs("hanne@stad.example"))
        using (await hanne.SubmitAsync(space + "/desk/settings", "form:has([name='Input.Charter'])", new() { ["Input.Charter"] = "- Nieuw", ["Input.ChangesInSubstance"] = "true" }))
        {
        }

        foreach (var (who, access) in new[] { ("dina@stad.example", Access.Member), ("chris@stad.example", Access.Core) })
        {
            using var visitor = await app.SignInAs(who, followRedirects: false);
            foreach (var (row, address) in (await app.AddressesAsync()).Where(row => RouteTable.All[row.Key] == access))
            {
                using var answer = await visitor.GetAsync(address);
                var isOpen = row is "/space/{key}/charter" or "/space/{key}/leave";
                var isAsked = answer.Headers.Location?.ToString().StartsWith(space + "/charter?back=", StringComparison.Ordinal) is true;
                Assert.True(isOpen ? answer.StatusCode == HttpStatusCode.OK : isAsked, $"{row} answered {answer.StatusCode}");
            }
        }
    }
}
