using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Budgets;
using NetworksPortal.Persistence;

namespace NetworksPortal.Web.Tests.Pages.Budgets;

/// <summary>In January HR has often not granted anything yet.</summary>
public sealed class WithoutGrantTests : IDisposable
{
    private const string Nothing = "Voor 2026 is nog niets toegekend";

    private readonly PortalApp app = new();

    private string Budget => app.Space("link") + "/desk/budget";

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task The_budget_offers_no_cost_to_enter_and_says_whom_to_ask()
    {
        using var amina = await WithoutGrantAsync();

        var page = await amina.OpenAsync(Budget);

        Assert.Contains(Nothing, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Vraag ernaar bij HR", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector($"a[href='{Budget}/enter']"));
    }

    [Fact]
    public async Task Who_opens_the_form_all_the_same_reads_it_beside_the_form_and_keeps_what_was_typed()
    {
        using var amina = await WithoutGrantAsync();
        Assert.Contains(Nothing, (await amina.OpenAsync(Budget + "/enter")).QuerySelector("main aside")!.TextContent, StringComparison.Ordinal);

        using var answer = await amina.SubmitAsync(Budget + "/enter", "form:has([name='Input.Amount'])", new()
        {
            ["Input.Description"] = "Bloemen voor de spreker", ["Input.Amount"] = "86,40", ["Input.Day"] = "24/11/2026", ["Input.Category"] = "Material",
        });

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await Visitor.ParseAsync(answer);
        Assert.Contains("Voor 2026 is geen budget toegekend", page.QuerySelector("#Input_Day-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Bloemen voor de spreker", page.QuerySelector("#Input_Description")!.GetAttribute("value"));
    }

    private async Task<Visitor> WithoutGrantAsync()
    {
        await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<PortalDb>();
            var link = db.Networks.Single(network => network.Slug == "link").Id;
            return await db.Set<MoneyGrant>().Where(grant => grant.Network == link && grant.Year == 2026).ExecuteDeleteAsync();
        });
        return await app.SignInAs("amina@stad.example");
    }
}
