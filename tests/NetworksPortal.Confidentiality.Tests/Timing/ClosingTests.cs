using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Confidentiality.Tests.Support;
using NetworksPortal.Confidentiality.Tests.Worlds;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;

namespace NetworksPortal.Confidentiality.Tests.Timing;

/// <summary>
/// The administrator closes accounts, and somebody watches how long that takes. What the portal asks of its database is the
/// same, statement by statement, for a member with answers and hours and for somebody who is in nothing.
/// </summary>
public sealed class ClosingTests : IDisposable
{
    private readonly Statements statements = new();
    private readonly World world;

    public ClosingTests()
    {
        world = new World(portal => portal.Changing(services => services.ConfigureDbContext<PortalDb>(options => options.AddInterceptors(statements))));
    }

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task Closing_an_account_is_the_same_work_for_a_member_and_for_anybody_else()
    {
        var code = (await world.CodesAsync("roze-neuzekes", JoinCodePurpose.Founding, 1))[0];
        await world.JoinAsync("els", code: code);
        await world.JoinAsync("collega398", "link", "Goudvink");
        foreach (var meeting in await MeetingsAsync())
        {
            await world.AnswerAsync("els", meeting, Canary.Needs);
        }

        await world.DoAsync("els", world.Roze + "/desk/hours", "form:has([name='Input.Hours'])", new() { ["Input.Hours"] = "1:30", ["Input.Note"] = Canary.Note });
        await CloseAsync("collega397");

        var nobody = await CloseAsync("collega399");
        var member = await CloseAsync("collega398");
        var core = await CloseAsync("els");

        Assert.Equal(nobody, member);
        Assert.Equal(nobody, core);
    }

    [Fact]
    public async Task Signing_in_asks_the_database_the_same_whoever_it_is()
    {
        await world.AsAsync("collega397");

        var asked = new List<IReadOnlyList<string>>();
        foreach (var who in new[] { "els", "dina", "chris" })
        {
            statements.Take();
            await world.AsAsync(who);
            asked.Add(statements.Take());
        }

        Assert.Equal(asked[0], asked[1]);
        Assert.Equal(asked[0], asked[2]);
    }

    private async Task<IReadOnlyList<string>> MeetingsAsync()
    {
        var agenda = await (await world.AsAsync("els")).OpenAsync($"{world.Roze}/events");
        return [.. agenda.Links.Select(link => link.GetAttribute("href")!).Where(href => href.StartsWith($"{world.Roze}/events/", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Take(2)];
    }

    private async Task<IReadOnlyList<string>> CloseAsync(string who)
    {
        await world.AsAsync("it");
        statements.Take();
        await world.DoAsync("it", $"/admin/accounts/{world.AccountOf(who)}?confirm=true", "form[action*='handler=Close' i]", []);
        return statements.Take();
    }
}
