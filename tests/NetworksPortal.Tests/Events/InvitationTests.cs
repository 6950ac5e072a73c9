using Microsoft.EntityFrameworkCore;
using NetworksPortal.Employees;
using NetworksPortal.Events;
using NetworksPortal.Events.Invitations;
using NetworksPortal.Mail;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Tests.Memberships;
using NodaTime;
using static NetworksPortal.Tests.Memberships.MembershipScene;

namespace NetworksPortal.Tests.Events;

/// <summary>Invitations go to those they are for, and the database that sends them holds no list of them.</summary>
public sealed class InvitationTests : MembershipTests
{
    private readonly LocalDate day = new(2027, 3, 2);

    [Fact]
    public async Task A_meeting_s_audience_is_invited_once_but_for_who_answered_and_who_sent_them()
    {
        var chris = await Scene.FoundAsync(Chris, Open);
        await MembersAsync(1, 2, 4);
        var dina = await Scene.ViewerAsync(Dina, Open);
        var meeting = await PlanAsync(chris);
        await Scene.Do<AnswerInvitation>(use => use.Handle(dina, meeting, new Reply(RsvpAnswer.No), default));

        Assert.True(await InviteAsync(chris, meeting));
        Assert.True(await InviteAsync(chris, meeting));

        var mails = await SendAsync();
        Assert.Equal(["collega4@stad.example", "een@thuis.example"], mails.Select(mail => mail.To).Order(StringComparer.Ordinal));
        Assert.All(mails, mail => Assert.Equal("Kring: er is nieuws voor jou", mail.Subject));
        Assert.All(mails, mail => Assert.DoesNotMatch("(?i)netwerk|lunch|overleg|refter|maart|2027|dinsdag", mail.Text + mail.Html[mail.Html.IndexOf("<body", StringComparison.Ordinal)..]));
        Assert.Equal(new RoundView(2, 2, 0, 0, true, false, Instant.FromDateTimeOffset(Scene.Clock.GetUtcNow())), (await ViewAsync(chris, meeting)).Round);
    }

    [Fact]
    public async Task A_core_meeting_invites_the_core_team_alone()
    {
        var chris = await Scene.FoundAsync(Chris, Open);
        await Scene.FoundAsync(new EmployeeId(5), Open);
        await MembersAsync(1, 2);

        await InviteAsync(chris, await PlanAsync(chris, EventAudience.Core));

        Assert.Equal("collega5@stad.example", Assert.Single(await SendAsync()).To);
    }

    [Fact]
    public async Task Only_its_own_core_team_invites_to_a_meeting()
    {
        var chris = await Scene.FoundAsync(Chris, Open);
        var stranger = await Scene.FoundAsync(Dina, ByInvitation);
        await MembersAsync(1);
        var meeting = await PlanAsync(chris);

        Assert.False(await InviteAsync(stranger, meeting));
        Assert.False(await InviteAsync(await Scene.ViewerAsync(Els, Open), meeting));
        Assert.Null(await Scene.Ask<InvitationsOfEvent, InvitationsView?>(use => use.Handle(stranger, meeting, default)));
        Assert.Empty(await SendAsync());
    }

    [Fact]
    public async Task Until_the_end_they_are_one_row_of_one_size_however_many_they_are()
    {
        var chris = await Scene.FoundAsync(Chris, Open);
        await MembersAsync(1);
        await InviteAsync(chris, await PlanAsync(chris));
        await MembersAsync(2, 4, 5, 6, 7);
        var many = await PlanAsync(chris, once: Guid.NewGuid());
        await InviteAsync(chris, many);
        Scene.Post.Arriving = mail =>
        {
            if (mail.To == "collega6@stad.example")
            {
                throw new MailNotSent("452", forGood: false) { IsAboutRecipient = true };
            }
        };
        await RoundAsync();

        var rows = await Scene.Ask<PortalDb, List<int>>(async db => [.. (await db.Set<InvitationRound>().ToListAsync()).Select(r => r.Progress.Bytes.Length)]);
        Assert.Equal(2, rows.Count);
        Assert.Single(rows.Distinct());
        Assert.Equal(0, await Scene.Ask<PortalDb, int>(db => db.Set<OutboxMail>().CountAsync()));
        Assert.False(Scene.IsAnywhereOnDisk("een@thuis.example"));
    }

    [Fact]
    public async Task A_crash_between_leaving_and_marking_invites_one_twice_with_the_same_message_id()
    {
        var chris = await Scene.FoundAsync(Chris, Open);
        await MembersAsync(1, 2, 4, 5, 6, 7);
        await InviteAsync(chris, await PlanAsync(chris));
        var arrived = new List<OutgoingMail>();
        Scene.Post.Arriving = mail =>
        {
            arrived.Add(mail);
            if (arrived.Count == 3)
            {
                Scene.Post.Refusal = new MailNotSent("gone with the process", forGood: false);
                throw new InvalidOperationException("The process ends here.");
            }
        };
        await Assert.ThrowsAnyAsync<Exception>(RoundAsync);
        (Scene.Post.Refusal, Scene.Post.Arriving) = (null, arrived.Add);
        Assert.Equal(0, await RoundAsync());
        Scene.Clock.Pass(TimeSpan.FromMinutes(10));

        await SendAsync();

        Assert.Equal(6, arrived.Select(mail => mail.To).Distinct().Count());
        Assert.Equal(7, arrived.Count);
        Assert.Equal(6, arrived.Select(mail => mail.MessageId).Distinct().Count());
    }

    [Fact]
    public async Task A_refused_address_is_counted_and_a_full_mailbox_is_tried_again()
    {
        var chris = await Scene.FoundAsync(Chris, Open);
        await MembersAsync(2, 4, 5);
        var meeting = await PlanAsync(chris);
        await InviteAsync(chris, meeting);
        var isFull = true;
        Scene.Post.Arriving = mail =>
        {
            if (mail.To == "collega2@stad.example" || (isFull && mail.To == "collega4@stad.example"))
            {
                throw new MailNotSent("no", forGood: mail.To == "collega2@stad.example") { IsAboutRecipient = true };
            }
        };

        await SendAsync();
        Assert.Equal((1, 1, 1, false), await ViewAsync(chris, meeting) is { Round: { } early } ? (early.Sent, early.Refused, early.Waiting, early.HasEnded) : default);

        isFull = false;
        Scene.Clock.Pass(TimeSpan.FromMinutes(2));
        await SendAsync();
        Assert.Equal((2, 1, 0, true), await ViewAsync(chris, meeting) is { Round: { } late } ? (late.Sent, late.Refused, late.Waiting, late.HasEnded) : default);
    }

    [Fact]
    public async Task While_the_server_is_down_they_wait_and_after_a_day_they_end()
    {
        var chris = await Scene.FoundAsync(Chris, Open);
        await MembersAsync(1, 2, 4);
        var (one, other) = (await PlanAsync(chris), await PlanAsync(chris, once: Guid.NewGuid()));
        await InviteAsync(chris, one);
        Scene.Post.Refusal = new MailNotSent("down", forGood: false);
        await SendAsync();
        Assert.True((await ViewAsync(chris, one)).Round!.IsHeldUp);
        Scene.Post.Refusal = null;
        Scene.Clock.Pass(TimeSpan.FromMinutes(2));
        Assert.Equal(3, (await SendAsync()).Count);

        await InviteAsync(chris, other);
        Scene.Post.Refusal = new MailNotSent("down", forGood: false);
        for (var hour = 0; hour < 26; hour++)
        {
            await SendAsync();
            Scene.Clock.Pass(TimeSpan.FromHours(1));
        }

        Assert.Equal((0, 3, true), await ViewAsync(chris, other) is { Round: { } round } ? (round.Sent, round.Refused, round.HasEnded) : default);
    }

    [Fact]
    public async Task A_meeting_that_is_called_off_invites_nobody_more()
    {
        var chris = await Scene.FoundAsync(Chris, Open);
        await MembersAsync(1, 2);
        var meeting = await PlanAsync(chris);
        await InviteAsync(chris, meeting);
        await Scene.Ask<CancelEvent, bool>(use => use.Handle(chris, meeting, default));

        Assert.Empty(await SendAsync());
        Assert.True((await ViewAsync(chris, meeting)).Round!.HasEnded);
        var off = await CalledOffAsync(chris);
        Assert.Equal("EventCancelled", (await RefusedAsync(() => InviteAsync(chris, off))).Code);
    }

    [Fact]
    public async Task Two_senders_at_once_invite_each_once()
    {
        var chris = await Scene.FoundAsync(Chris, Open);
        await MembersAsync(1, 2, 4, 5, 6, 7);
        await InviteAsync(chris, await PlanAsync(chris));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(RoundAsync)));

        Assert.Equal(6, Scene.Post.Sent.Count);
        Assert.Equal(6, Scene.Post.Sent.Select(mail => mail.To).Distinct().Count());
    }

    [Fact]
    public async Task How_they_went_is_forgotten_with_the_answers()
    {
        var chris = await Scene.FoundAsync(Chris, Open);
        await MembersAsync(1);
        await InviteAsync(chris, await PlanAsync(chris));
        Scene.Clock.Pass(TimeSpan.FromDays(150));

        await Scene.Do<ForgetAnswers>(forget => forget.Handle(default));

        Assert.Equal(0, await Scene.Ask<PortalDb, int>(db => db.Set<InvitationRound>().CountAsync()));
    }

    private async Task MembersAsync(params int[] accounts)
    {
        foreach (var account in accounts)
        {
            await Scene.MemberAsync(new EmployeeId(account), Open, "", account == 1 ? "een@thuis.example" : "");
        }
    }

    private async Task<EventId> CalledOffAsync(Viewer core)
    {
        var meeting = await PlanAsync(core, once: Guid.NewGuid());
        await Scene.Ask<CancelEvent, bool>(use => use.Handle(core, meeting, default));
        return meeting;
    }

    private async Task<EventId> PlanAsync(Viewer core, EventAudience audience = EventAudience.Members, Guid? once = null) =>
        (await Scene.Ask<PlanEvent, EventId?>(use => use.Handle(core, new PlanBuilder().At(day, 12, 13).For(audience).Once(once ?? Guid.NewGuid()).Build(), default)))!.Value;

    private Task<bool> InviteAsync(Viewer core, EventId meeting) => Scene.Ask<InviteAudience, bool>(use => use.Handle(core, meeting, default));

    private async Task<InvitationsView> ViewAsync(Viewer core, EventId meeting) =>
        (await Scene.Ask<InvitationsOfEvent, InvitationsView?>(use => use.Handle(core, meeting, default)))!;

    private Task<int> RoundAsync() => Scene.Ask<SendInvitations, int>(send => send.Handle(default));

    /// <summary>Goes on until nothing more is due.</summary>
    private async Task<IReadOnlyList<OutgoingMail>> SendAsync()
    {
        var before = Scene.Post.Sent.Count;
        while (await RoundAsync() > 0)
        {
        }

        await RoundAsync();
        return [.. Scene.Post.Sent.Skip(before)];
    }
}
