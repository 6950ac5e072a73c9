using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Memberships;
using NetworksPortal.Memberships.Log;
using NetworksPortal.Persistence;
using NetworksPortal.Web.Tests.Support;

namespace NetworksPortal.Web.Tests.Pages.Memberships;

public sealed class LogTests : IDisposable
{
    private readonly PortalApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task The_core_team_reads_names_as_it_knows_them_and_nobody_else_reads_the_page()
    {
        var roster = await app.RosterAsync("roze-neuzekes");
        var chris = roster.Members.Single(m => m.RealName == "Chris Van Parys").Membership.Persona;
        var dee = roster.Members.Single(m => m.Membership.Nickname == "Dee").Membership.Persona;
        await WriteAsync("roze-neuzekes", chris, NetworkAction.NameLookedUp, dee);
        await WriteAsync("roze-neuzekes", PersonaId.New(), NetworkAction.InvitationsIssued, about: null);

        using var hanne = await app.SignInAs("hanne@stad.example");
        var rows = (await hanne.OpenAsync(app.Space("roze-neuzekes") + "/desk/log")).QuerySelectorAll("tbody tr").Select(row => row.TextContent).ToList();

        Assert.Contains("iemand die weg is", rows[0], StringComparison.Ordinal);
        Assert.Contains("Chris Van Parys", rows[1], StringComparison.Ordinal);
        Assert.Contains("Dee", rows[1], StringComparison.Ordinal);
        foreach (var person in new[] { "dina@stad.example", "amina@stad.example", "hr@stad.example", "it@stad.example" })
        {
            using var visitor = await app.SignInAs(person);
            Assert.Equal(HttpStatusCode.NotFound, await visitor.StatusOf(app.Space("roze-neuzekes") + "/desk/log"));
        }
    }

    private Task<int> WriteAsync(string slug, PersonaId actor, NetworkAction action, PersonaId? about) => app.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<PortalDb>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var network = db.Networks.Single(n => n.Slug == slug).Id;
        await services.GetRequiredService<NetworkLog>().AddAsync(network, actor, action, about, "", default);
        await transaction.CommitAsync();
        return 0;
    });
}
