using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Events.Invitations;
using NetworksPortal.Persistence;

namespace NetworksPortal.Web.Tests.Pages.Events;

public sealed class InviteTests(PortalApp app) : IClassFixture<PortalApp>
{
    private string Roze => app.Space("roze-neuzekes");

    [Fact]
    public async Task The_core_team_invites_once_and_sees_how_far_it_is()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        var page = Invite(await chris.PlannedAsync(Roze, EventPages.Lunch("Soep voor wie wil")));
        Assert.Contains("Soep voor wie wil", (await chris.OpenAsync(page)).Said(), StringComparison.Ordinal);

        using (var sent = await chris.SubmitAsync(page, "main form", []))
        {
            Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        }

        while (await app.InScopeAsync(services => services.GetRequiredService<PortalDb>().Set<InvitationRound>().AnyAsync(r => r.NextAttempt != null)))
        {
            await app.InScopeAsync(services => services.GetRequiredService<SendInvitations>().Handle(default));
        }

        var after = await chris.OpenAsync(page);
        var progress = after.QuerySelector("progress")!;
        Assert.Equal(progress.GetAttribute("max"), progress.GetAttribute("value"));
        Assert.Null(after.QuerySelector("main form"));
        using var ended = await chris.GetAsync(page);
        Assert.False(ended.Headers.Contains("Refresh"));
    }

    [Fact]
    public async Task While_it_is_under_way_the_page_looks_again_by_itself_unless_it_is_told_not_to()
    {
        using var held = new PortalApp().Changing(services => services.AddSingleton<Mail.IMailTransport, Down>());
        using var chris = await held.SignInAs("chris@stad.example");
        var page = Invite(await chris.PlannedAsync(held.Space("roze-neuzekes"), EventPages.Lunch("Soep voor wie wil")));
        using var sent = await chris.SubmitAsync(page, "main form", []);

        using var moving = await chris.GetAsync(page);
        using var still = await chris.GetAsync(page + "?still=true");

        Assert.Equal(["5"], moving.Headers.GetValues("Refresh"));
        Assert.False(still.Headers.Contains("Refresh"));
    }

    [Fact]
    public async Task For_a_member_the_page_is_not_there()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        using var dina = await app.SignInAs("dina@stad.example");
        var page = Invite(await chris.PlannedAsync(Roze, EventPages.Lunch("Soep voor wie wil")));

        Assert.Equal(HttpStatusCode.NotFound, await dina.StatusOf(page));
        Assert.Equal(HttpStatusCode.NotFound, await chris.StatusOf(Invite($"{Roze}/events/00000000000040008000000000000001")));
    }

    private static string Invite(string meeting) => meeting.Replace("/events/", "/desk/events/", StringComparison.Ordinal) + "/invite";

    private sealed class Down : Mail.IMailTransport
    {
        public Task SendAsync(Mail.OutgoingMail mail, Func<CancellationToken, Task> beforeEnd, CancellationToken ct) => throw new Mail.MailNotSent("down", forGood: false);
    }
}
