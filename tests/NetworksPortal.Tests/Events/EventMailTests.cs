using NetworksPortal.Employees;
using NetworksPortal.Events;
using NetworksPortal.Mail;
using NetworksPortal.Memberships;
using NetworksPortal.Tests.Memberships;
using NodaTime;
using static NetworksPortal.Tests.Memberships.MembershipScene;

namespace NetworksPortal.Tests.Events;

/// <summary>What becomes of a meeting is told to whom it concerns, and says nothing to anybody else.</summary>
public sealed class EventMailTests : MembershipTests
{
    private static readonly EmployeeId Bart = new(4);

    private readonly LocalDate day = new(2027, 3, 2);

    [Fact]
    public async Task A_meeting_that_is_called_off_is_told_once_to_those_who_wanted_to_come_and_to_nobody_else()
    {
        var (chris, els, dina, bart) = await TeamAsync();
        var meeting = await PlanAsync(chris);
        await AnswerAsync(chris, meeting, RsvpAnswer.Yes);
        await AnswerAsync(els, meeting, RsvpAnswer.Yes);
        await AnswerAsync(dina, meeting, RsvpAnswer.Maybe);
        await AnswerAsync(bart, meeting, RsvpAnswer.No);

        await CancelAsync(chris, meeting);
        await CancelAsync(chris, meeting);

        var mails = await Scene.SendMailAsync();
        Assert.Equal(["collega2@stad.example", "els@thuis.example"], mails.Select(mail => mail.To).Order(StringComparer.Ordinal));
        Assert.All(mails, mail => Assert.Contains("gaat niet door", mail.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_change_is_told_where_it_is_another_hour_or_place()
    {
        var (chris, els, _, _) = await TeamAsync();
        var meeting = await PlanAsync(chris);
        await AnswerAsync(els, meeting, RsvpAnswer.Yes);

        await ChangeAsync(chris, meeting, Plan().Saying(sheet => sheet with { Text = "Breng een kom mee." }));
        Assert.Empty(await Scene.SendMailAsync());

        await ChangeAsync(chris, meeting, Plan().Saying(sheet => sheet with { Place = "De tuin" }));
        Assert.Contains("is veranderd", Assert.Single(await Scene.SendMailAsync()).Text, StringComparison.Ordinal);

        await ChangeAsync(chris, meeting, new PlanBuilder().At(day, 14, 15).Saying(sheet => sheet with { Place = "De tuin" }));
        Assert.Single(await Scene.SendMailAsync());
    }

    [Fact]
    public async Task Whoever_moves_up_from_the_waitlist_is_told_once()
    {
        var (chris, els, dina, bart) = await TeamAsync();
        var meeting = await PlanAsync(chris, Plan().Seats(1));
        await AnswerAsync(els, meeting, RsvpAnswer.Yes);
        await AnswerAsync(dina, meeting, RsvpAnswer.Yes);
        await AnswerAsync(bart, meeting, RsvpAnswer.Yes);
        Assert.Empty(await Scene.SendMailAsync());

        await AnswerAsync(els, meeting, RsvpAnswer.No);
        Assert.Equal("collega2@stad.example", Assert.Single(await SendMailAsync()).To);

        await ChangeAsync(chris, meeting, Plan().Seats(2));
        var told = Assert.Single(await SendMailAsync());
        Assert.Equal("collega4@stad.example", told.To);
        Assert.Contains("wachtlijst", told.Text, StringComparison.Ordinal);
        Assert.Empty(await SendMailAsync());
    }

    [Fact]
    public async Task Whoever_moves_up_because_somebody_left_is_told_too_but_not_after_the_meeting_began()
    {
        var (chris, els, dina, bart) = await TeamAsync();
        foreach (var meeting in new[] { await PlanAsync(chris, Plan().Seats(1)), await PlanAsync(chris, new PlanBuilder().At(new LocalDate(2026, 11, 24), 10, 11).Seats(1)) })
        {
            await AnswerAsync(els, meeting, RsvpAnswer.Yes);
            await AnswerAsync(dina, meeting, RsvpAnswer.Yes);
            await AnswerAsync(bart, meeting, RsvpAnswer.Yes);
        }

        Scene.Clock.Pass(TimeSpan.FromMinutes(90));
        await Scene.LeaveAsync(Els, Open);

        Assert.Equal("collega2@stad.example", Assert.Single(await SendMailAsync()).To);
        Assert.Empty(await SendMailAsync());
    }

    [Fact]
    public async Task A_mail_about_a_meeting_says_neither_which_nor_when_nor_where()
    {
        var (chris, els, dina, _) = await TeamAsync();
        var meeting = await PlanAsync(chris, Plan().Seats(1));
        await AnswerAsync(els, meeting, RsvpAnswer.Yes);
        await AnswerAsync(dina, meeting, RsvpAnswer.Yes);
        await AnswerAsync(els, meeting, RsvpAnswer.Maybe);
        var mails = (await SendMailAsync()).ToList();
        await ChangeAsync(chris, meeting, new PlanBuilder().At(day, 14, 15).Seats(1));
        await CancelAsync(chris, meeting);
        mails.AddRange(await SendMailAsync());

        Assert.Equal(5, mails.Count);
        Assert.All(mails, mail => Assert.Equal("Kring: er is nieuws voor jou", mail.Subject));
        Assert.All(mails, mail => Assert.DoesNotMatch("(?i)netwerk|lunch|overleg|refter|maart|2027|14|dinsdag", mail.Text));
    }

    [Fact]
    public async Task Where_the_change_is_refused_nobody_is_told_anything()
    {
        var (chris, els, _, _) = await TeamAsync();
        var meeting = await PlanAsync(chris);
        await AnswerAsync(els, meeting, RsvpAnswer.Yes);
        Scene.Clock.Pass(TimeSpan.FromDays(365));

        await RefusedAsync(() => CancelAsync(chris, meeting));

        Assert.Empty(await Scene.SendMailAsync());
    }

    private async Task<(Viewer Chris, Viewer Els, Viewer Dina, Viewer Bart)> TeamAsync() =>
        (await Scene.FoundAsync(Chris, Open), await Scene.MemberAsync(Els, Open, "", "els@thuis.example"), await Scene.MemberAsync(Dina, Open),
            await Scene.MemberAsync(Bart, Open));

    /// <summary>What the portal's own job does every few seconds.</summary>
    private async Task<IReadOnlyList<OutgoingMail>> SendMailAsync()
    {
        await Scene.Do<MoveOffersOn>(move => move.Handle(default));
        await Scene.Do<TellMovedUp>(tell => tell.Handle(default));
        return await Scene.SendMailAsync();
    }

    private PlanBuilder Plan() => new PlanBuilder().At(day, 12, 13);

    private async Task<EventId> PlanAsync(Viewer core, PlanBuilder? plan = null) =>
        (await Scene.Ask<PlanEvent, EventId?>(use => use.Handle(core, (plan ?? Plan()).Build(), default)))!.Value;

    private Task AnswerAsync(Viewer who, EventId meeting, RsvpAnswer answer) =>
        Scene.Do<AnswerInvitation>(use => use.Handle(who, meeting, new Reply(answer), default));

    private Task<bool> ChangeAsync(Viewer core, EventId meeting, PlanBuilder plan) =>
        Scene.Ask<ChangeEvent, bool>(use => use.Handle(core, meeting, plan.Build(), default));

    private Task<bool> CancelAsync(Viewer core, EventId meeting) => Scene.Ask<CancelEvent, bool>(use => use.Handle(core, meeting, default));
}
