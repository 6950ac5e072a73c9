using Ical.Net;
using NetworksPortal.Events;
using NetworksPortal.Events.Feed;
using NetworksPortal.Events.Series;
using NetworksPortal.Memberships;
using NetworksPortal.Tests.Memberships;
using NodaTime;
using static NetworksPortal.Tests.Memberships.MembershipScene;

namespace NetworksPortal.Tests.Events.Series;

/// <summary>What those who wanted to come to several meetings of a series hear of it, in mails and in their calendars.</summary>
public sealed class SeriesMailTests : MembershipTests
{
    private static readonly LocalDate First = new(2027, 3, 16);

    [Fact]
    public async Task A_change_and_a_calling_off_of_many_meetings_is_one_mail_for_each_who_comes()
    {
        var (chris, els, dina) = (await Scene.FoundAsync(Chris, Open), await Scene.MemberAsync(Els, Open, "", "els@thuis.example"), await Scene.MemberAsync(Dina, Open));
        var meetings = await SeriesAsync(chris);
        foreach (var meeting in meetings)
        {
            await SayAsync(els, meeting, RsvpAnswer.Yes);
            await SayAsync(chris, meeting, RsvpAnswer.Yes);
        }

        await SayAsync(dina, meetings[3], RsvpAnswer.Maybe);
        await SayAsync(dina, meetings[0], RsvpAnswer.No);

        await ChangeAsync(chris, meetings[1], Plan().At(First.PlusWeeks(1), 12, 13).Saying(sheet => sheet with { Text = "Breng een kom mee." }));
        Assert.Empty(await Scene.SendMailAsync());
        await ChangeAsync(chris, meetings[1], Plan().At(First.PlusWeeks(1), 13, 14));
        Assert.Equal(["collega2@stad.example", "els@thuis.example"], (await Scene.SendMailAsync()).Select(mail => mail.To).Order(StringComparer.Ordinal));
        await Scene.Ask<CancelEvent, bool>(use => use.Handle(chris, meetings[2], Reach.Following, default));
        Assert.Equal(2, (await Scene.SendMailAsync()).Count);
        await Scene.Ask<CancelEvent, bool>(use => use.Handle(chris, meetings[0], Reach.Following, default));
        Assert.Equal("els@thuis.example", Assert.Single(await Scene.SendMailAsync()).To);
    }

    [Fact]
    public async Task A_calendar_holds_each_meeting_at_its_hour_of_the_clock_and_sees_what_was_called_off()
    {
        var (chris, els) = (await Scene.FoundAsync(Chris, Open), await Scene.MemberAsync(Els, Open));
        var meetings = await SeriesAsync(chris);
        foreach (var meeting in meetings)
        {
            await SayAsync(els, meeting, RsvpAnswer.Yes);
        }

        await Scene.Ask<CancelEvent, bool>(use => use.Handle(chris, meetings[2], Reach.Following, default));
        var link = await Scene.Ask<MyCalendarLink, string>(use => use.MakeAsync(Els, CalendarWord.AsPlanned, default));
        var entries = Calendar.Load((await Scene.Ask<CalendarFeed, string?>(use => use.Handle(link, default)))!)!.Events.OrderBy(e => e.Start!.AsUtc).ToList();

        Assert.Equal([new(2027, 3, 16, 11, 0, 0, DateTimeKind.Utc), new(2027, 3, 23, 11, 0, 0, DateTimeKind.Utc), new(2027, 3, 30, 10, 0, 0, DateTimeKind.Utc), new DateTime(2027, 4, 6, 10, 0, 0, DateTimeKind.Utc)],
            entries.Select(e => e.Start!.AsUtc));
        Assert.Equal(["CONFIRMED", "CONFIRMED", "CANCELLED", "CANCELLED"], entries.Select(e => e.Status));
        Assert.Equal([0, 0, 1, 1], entries.Select(e => e.Sequence));
        Assert.Equal(4, entries.Select(e => e.Uid).Distinct(StringComparer.Ordinal).Count());
        Assert.All(entries, e => Assert.Null(e.RecurrenceRule));
    }

    private static PlanBuilder Plan() => new PlanBuilder().At(First, 12, 13);

    private async Task<IReadOnlyList<EventId>> SeriesAsync(Viewer core)
    {
        var plan = new SeriesPlan(Plan().Build(), Recurrence.Of(Rhythm.Weekly, First, null, 4).Days);
        await Scene.Ask<PlanSeries, SeriesOutcome?>(use => use.Handle(core, plan, default));
        return [.. (await Scene.Ask<UpcomingEvents, IReadOnlyList<EventSummary>>(use => use.Handle(core, default))).Select(meeting => meeting.Id)];
    }

    private Task SayAsync(Viewer who, EventId meeting, RsvpAnswer answer) => Scene.Do<AnswerInvitation>(use => use.Handle(who, meeting, new Reply(answer), default));

    private Task ChangeAsync(Viewer core, EventId meeting, PlanBuilder plan) =>
        Scene.Do<ChangeFollowing>(use => use.Handle(core, meeting, plan.Build(), IfTaken.Ask, default));
}
