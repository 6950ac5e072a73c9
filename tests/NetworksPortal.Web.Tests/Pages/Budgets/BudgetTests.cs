using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Budgets;
using NetworksPortal.Persistence;
using NetworksPortal.Web.Tests.Support;

namespace NetworksPortal.Web.Tests.Pages.Budgets;

public sealed class BudgetTests(PortalApp app) : IClassFixture<PortalApp>
{
    private const string Form = "form:has([name='Input.Amount'])";

    private string Page => app.Space("link") + "/desk/budget";

    private string Enter => Page + "/enter";

    [Fact]
    public async Task A_cost_is_entered_and_what_is_left_goes_down_by_it()
    {
        await app.LeaveAsync("link", 100_00);
        using var amina = await app.SignInAs("amina@stad.example");

        await amina.SubmitAsync(Enter, Form, Cost("86,40"));

        var page = await amina.OpenAsync(Page);
        Assert.Contains("Bloemen voor de spreker", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("€\u00a013,60", page.QuerySelector(".figure__n")!.TextContent);
    }

    [Fact]
    public async Task A_cost_over_what_is_left_is_refused_with_that_amount_and_what_was_typed_stays()
    {
        await app.LeaveAsync("link", 1_250_00);
        using var amina = await app.SignInAs("amina@stad.example");

        using var answer = await amina.SubmitAsync(Enter, Form, Cost("1.250,01"));

        var page = await Visitor.ParseAsync(answer);
        Assert.StartsWith("Fout: ", page.Title, StringComparison.Ordinal);
        Assert.Contains("€\u00a01.250 over", page.QuerySelector("#Input_Amount-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("1.250,01", page.QuerySelector("#Input_Amount")!.GetAttribute("value"));
        Assert.Equal("Bloemen voor de spreker", page.QuerySelector("#Input_Description")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("Input.Amount", "-5", "meer zijn dan nul")]
    [InlineData("Input.Amount", "1e9", "begrijpen we niet")]
    [InlineData("Input.Amount", "", "Schrijf een bedrag")]
    [InlineData("Input.Amount", "1000000,01", "te groot")]
    [InlineData("Input.Day", "31/02/2026", "begrijpen we niet")]
    [InlineData("Input.Day", "2019-01-01", "Voor 2019")]
    [InlineData("Input.Category", "Wapens", "soort kost")]
    [InlineData("Input.State", "Cancelled", "mis met dit formulier")]
    [InlineData("Input.State", "7", "hoe ver")]
    [InlineData("Input.Form", "steeds-dezelfde", "mis met dit formulier")]
    [InlineData("Input.Description", "", "waarvoor")]
    public async Task What_is_wrong_is_said_and_nothing_is_kept(string field, string typed, string message)
    {
        await app.LeaveAsync("link", 1_000_00);
        var before = await CountAsync();
        using var amina = await app.SignInAs("amina@stad.example");

        using var answer = await amina.SubmitAsync(Enter, Form, new(Cost("10")) { [field] = typed });

        var page = await Visitor.ParseAsync(answer);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(message, page.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_cost()
    {
        await app.LeaveAsync("link", 1_000_00);
        var before = await CountAsync();
        using var amina = await app.SignInAs("amina@stad.example");
        var fields = new Dictionary<string, string>(Cost("10")) { ["Input.Form"] = Guid.NewGuid().ToString("N") };

        await amina.SubmitAsync(Enter, Form, fields);
        await amina.SubmitAsync(Enter, Form, fields);

        Assert.Equal(before + 1, await CountAsync());
    }

    [Fact]
    public async Task Another_networks_cost_and_an_unknown_one_get_the_same_answer()
    {
        await app.LeaveAsync("link", 1_000_00);
        using var amina = await app.SignInAs("amina@stad.example");
        await amina.SubmitAsync(Enter, Form, Cost("10"));
        var theirs = await app.InScopeAsync(services => Task.FromResult(services.GetRequiredService<PortalDb>().Set<CostLine>().First().Id));
        using var bart = await app.SignInAs("bart@stad.example");

        Assert.Equal(HttpStatusCode.NotFound, await MoveAsync(bart, theirs.ToString()));
        Assert.Equal(HttpStatusCode.NotFound, await MoveAsync(bart, Guid.NewGuid().ToString("N")));
        Assert.Equal(HttpStatusCode.NotFound, await MoveAsync(bart, "geen-id"));
    }

    [Theory]
    [InlineData("dina@stad.example")]
    [InlineData("els@stad.example")]
    [InlineData("hr@stad.example")]
    [InlineData("it@stad.example")]
    [InlineData("bart@stad.example")]
    public async Task Only_the_networks_own_core_team_finds_the_budget(string email)
    {
        using var visitor = await app.SignInAs(email);

        Assert.Equal(HttpStatusCode.NotFound, await visitor.StatusOf(Page));
        Assert.Equal(HttpStatusCode.NotFound, await visitor.StatusOf(Enter));
    }

    private async Task<HttpStatusCode> MoveAsync(Visitor visitor, string id)
    {
        var desk = app.Space("aha") + "/desk/budget";
        await app.LeaveAsync("aha", 100_00);
        var token = (await visitor.OpenAsync(desk)).QuerySelector("[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        using var answer = await visitor.PostAsync(desk + "?handler=Move", new Dictionary<string, string>
        {
            ["to"] = $"Paid.{id}", ["__RequestVerificationToken"] = token,
        });
        return answer.StatusCode;
    }

    private static Dictionary<string, string> Cost(string amount) => new()
    {
        ["Input.Description"] = "Bloemen voor de spreker",
        ["Input.Amount"] = amount,
        ["Input.Day"] = "24/11/2026",
        ["Input.Category"] = "Material",
    };

    private Task<int> CountAsync() => app.InScopeAsync(services => Task.FromResult(services.GetRequiredService<PortalDb>().Set<CostLine>().Count()));
}
