using NetworksPortal.Events;
using NetworksPortal.Mail;
using NetworksPortal.Memberships;
using NetworksPortal.Tests.Memberships;
using NodaTime;
using static NetworksPortal.Tests.Memberships.MembershipScene;

namespace NetworksPortal.Tests.Events;

/// <summary>The clock stands on Tuesday 24 November 2026, nine in the morning.</summary>
public sealed class RemindOfMeetingsTests : MembershipTests
{
    private static readonly LocalDate Thursday = new(2026, 11, 26);

    [Fact]
    public async Task Who_said_yes_and_wants_it_is_reminded_the_morning_before_once()
    {
        var (chris, els, dina) = await TeamAsync();
        await ComeAsync(els, MeetingReminder.Day, await PlanAsync(chris), RsvpAnswer.Yes);
        await ComeAsync(dina, MeetingReminder.None, await PlanAsync(chris), RsvpAnswer.Yes);
        Assert.Empty(await SendAsync());

        Scene.Clock.Pass(TimeSpan.FromHours(24));
        var mail = Assert.Single(await SendAsync());
        Assert.Equal(("els@thuis.example", "Kring: er is nieuws voor jou"), (mail.To, mail.Subject));
        Assert.DoesNotMatch("(?i)netwerk|lunch|overleg|refter|donderdag|26|12", mail.Text);

        Assert.Empty(await SendAsync());
        Scene.Clock.Pass(TimeSpan.FromHours(27));
        Assert.Empty(await SendAsync());
    }

    [Fact]
    public async Task Who_wants_it_an_hour_before_gets_it_then_and_not_the_day_before()
    {
        var (chris, els, _) = await TeamAsync();
        await ComeAsync(els, MeetingReminder.Hour, await PlanAsync(chris), RsvpAnswer.Yes);

        Scene.Clock.Pass(TimeSpan.FromHours(48) + TimeSpan.FromMinutes(119));
        Assert.Empty(await SendAsync());
        Scene.Clock.Pass(TimeSpan.FromMinutes(1));
        Assert.Single(await SendAsync());
        Assert.Empty(await SendAsync());
    }

    [Theory]
    [InlineData(RsvpAnswer.Maybe)]
    [InlineData(RsvpAnswer.No)]
    public async Task Who_did_not_say_yes_is_not_reminded(RsvpAnswer answer)
    {
        var (chris, els, _) = await TeamAsync();
        await ComeAsync(els, MeetingReminder.Day, await PlanAsync(chris), answer);
        Scene.Clock.Pass(TimeSpan.FromHours(30));

        Assert.Empty(await SendAsync());
    }

    [Fact]
    public async Task Who_waits_for_a_seat_is_not_reminded()
    {
        var (chris, els, dina) = await TeamAsync();
        var meeting = await PlanAsync(chris, seats: 1);
        await ComeAsync(dina, MeetingReminder.Day, meeting, RsvpAnswer.Yes);
        await ComeAsync(els, MeetingReminder.Day, meeting, RsvpAnswer.Yes);
        Scene.Clock.Pass(TimeSpan.FromHours(30));

        Assert.Equal("collega2@stad.example", Assert.Single(await SendAsync()).To);
    }

    [Fact]
    public async Task A_meeting_that_is_called_off_reminds_nobody()
    {
        var (chris, els, _) = await TeamAsync();
        var meeting = await PlanAsync(chris);
        await ComeAsync(els, MeetingReminder.Day, meeting, RsvpAnswer.Yes);
        await Scene.Ask<CancelEvent, bool>(use => use.Handle(chris, meeting, default));
        await Scene.SendMailAsync();
        Scene.Clock.Pass(TimeSpan.FromHours(30));

        Assert.Empty(await SendAsync());
    }

    [Fact]
    public async Task A_meeting_that_moves_to_another_day_is_brought_back_to_mind_again()
    {
        var (chris, els, _) = await TeamAsync();
        var meeting = await PlanAsync(chris);
        await ComeAsync(els, MeetingReminder.Day, meeting, RsvpAnswer.Yes);
        Scene.Clock.Pass(TimeSpan.FromHours(24));
        Assert.Single(await SendAsync());

        await Scene.Ask<ChangeEvent, bool>(use => use.Handle(chris, meeting, new PlanBuilder().At(Thursday.PlusDays(4), 12, 13).Build(), default));
        await Scene.SendMailAsync();
        Assert.Empty(await SendAsync());
        Scene.Clock.Pass(TimeSpan.FromDays(4));

        Assert.Single(await SendAsync());
    }

    [Fact]
    public async Task Two_meetings_of_a_day_in_two_networks_are_one_mail()
    {
        var chris = await Scene.FoundAsync(Chris, Open);
        var there = await Scene.FoundAsync(Chris, ByInvitation);
        await ComeAsync(chris, MeetingReminder.Day, await PlanAsync(chris), RsvpAnswer.Yes);
        await ComeAsync(there, MeetingReminder.Day, await PlanAsync(there), RsvpAnswer.Yes);
        Scene.Clock.Pass(TimeSpan.FromHours(24));

        Assert.Single(await SendAsync());
    }

    [Fact]
    public async Task Of_processes_that_remind_at_once_one_does()
    {
        var (chris, els, _) = await TeamAsync();
        await ComeAsync(els, MeetingReminder.Day, await PlanAsync(chris), RsvpAnswer.Yes);
        Scene.Clock.Pass(TimeSpan.FromHours(24));

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(RemindAsync)));

        Assert.Single(await Scene.SendMailAsync());
    }

    private async Task<(Viewer Chris, Viewer Els, Viewer Dina)> TeamAsync() =>
        (await Scene.FoundAsync(Chris, Open), await Scene.MemberAsync(Els, Open, "", "els@thuis.example"), await Scene.MemberAsync(Dina, Open));

    private async Task ComeAsync(Viewer who, MeetingReminder reminder, EventId meeting, RsvpAnswer answer)
    {
        await Scene.Do<ChooseReminder>(choose => choose.Handle(who, reminder, default));
        await Scene.Do<AnswerInvitation>(use => use.Handle(who, meeting, new Reply(answer), default));
    }

    private async Task<EventId> PlanAsync(Viewer core, int? seats = null) =>
        (await Scene.Ask<PlanEvent, EventId?>(use => use.Handle(core, new PlanBuilder().At(Thursday, 12, 13).Seats(seats).Build(), default)))!.Value;

    private Task RemindAsync() => Scene.Do<RemindOfMeetings>(remind => remind.Handle(default));

    private async Task<IReadOnlyList<OutgoingMail>> SendAsync()
    {
        await RemindAsync();
        return await Scene.SendMailAsync();
    }
}
