using System.Text;
using Ical.Net;
using NetworksPortal.Events;
using NetworksPortal.Events.Feed;
using NetworksPortal.Memberships;
using NetworksPortal.Tests.Memberships;
using NodaTime;
using static NetworksPortal.Tests.Memberships.MembershipScene;

namespace NetworksPortal.Tests.Events;

/// <summary>The personal calendar behind a secret link, read by a parser that is not ours.</summary>
public sealed class CalendarFeedTests : MembershipTests
{
    private static readonly LocalDate Winter = new(2027, 3, 27);
    private static readonly LocalDate Summer = new(2027, 3, 28);

    [Fact]
    public async Task It_holds_what_somebody_said_yes_or_maybe_to_in_all_networks_and_nothing_else()
    {
        var (chris, els) = await TwoAsync();
        var elsewhere = await Scene.FoundAsync(Els, ByInvitation);
        await SayAsync(els, await PlanAsync(chris, Winter, "Wandelen"), RsvpAnswer.Yes);
        await SayAsync(els, await PlanAsync(chris, Summer, "Koken, met \"ş\"; echt"), RsvpAnswer.Maybe);
        await SayAsync(els, await PlanAsync(chris, Summer, "Zingen"), RsvpAnswer.No);
        await PlanAsync(chris, Summer, "Fietsen");
        await SayAsync(elsewhere, await PlanAsync(elsewhere, Summer, "Schaken"), RsvpAnswer.Yes);

        var calendar = Calendar.Load(await FeedAsync(await LinkAsync(Els)))!;

        Assert.Equal(["Koken, met \"ş\"; echt", "Schaken", "Wandelen"], calendar.Events.Select(e => e.Summary!).Order(StringComparer.Ordinal));
        Assert.Equal(["CONFIRMED", "CONFIRMED", "TENTATIVE"], calendar.Events.Select(e => e.Status!).Order(StringComparer.Ordinal));
        Assert.All(calendar.Events, e => Assert.Empty(e.Attendees));
        Assert.All(calendar.Events, e => Assert.True(e is { Organizer: null, Description: null, Url: null, Class: "PRIVATE" }));
    }

    [Fact]
    public async Task Noon_is_noon_on_both_sides_of_summer_time()
    {
        var (chris, els) = await TwoAsync();
        await SayAsync(els, await PlanAsync(chris, Winter, "Voor"), RsvpAnswer.Yes);
        await SayAsync(els, await PlanAsync(chris, Summer, "Na"), RsvpAnswer.Yes);

        var calendar = Calendar.Load(await FeedAsync(await LinkAsync(Els)))!;

        Assert.Equal("Europe/Brussels", Assert.Single(calendar.TimeZones).TzId);
        Assert.Equal(new DateTime(2027, 3, 27, 11, 0, 0, DateTimeKind.Utc), Start(calendar, "Voor"));
        Assert.Equal(new DateTime(2027, 3, 28, 10, 0, 0, DateTimeKind.Utc), Start(calendar, "Na"));
    }

    [Fact]
    public async Task A_change_and_a_calling_off_reach_the_entry_that_was_there()
    {
        var (chris, els) = await TwoAsync();
        var meeting = await PlanAsync(chris, Winter, "Wandelen");
        await SayAsync(els, meeting, RsvpAnswer.Yes);
        var link = await LinkAsync(Els);
        var planned = Assert.Single(Calendar.Load(await FeedAsync(link))!.Events);

        await Scene.Ask<ChangeEvent, bool>(use => use.Handle(chris, meeting, Plan(Summer, "Wandelen").Build(), default));
        var changed = Assert.Single(Calendar.Load(await FeedAsync(link))!.Events);
        await Scene.Ask<CancelEvent, bool>(use => use.Handle(chris, meeting, default));
        var off = Assert.Single(Calendar.Load(await FeedAsync(link))!.Events);

        Assert.Equal((IEnumerable<string?>)[planned.Uid, planned.Uid, planned.Uid], (IEnumerable<string?>)[planned.Uid, changed.Uid, off.Uid]);
        Assert.Equal([0, 1, 2], new[] { planned.Sequence, changed.Sequence, off.Sequence });
        Assert.Equal(["CONFIRMED", "CONFIRMED", "CANCELLED"], (IEnumerable<string?>)[planned.Status, changed.Status, off.Status]);
        Assert.DoesNotContain(meeting.ToString(), planned.Uid!, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(CalendarWord.AsPlanned, "Wandelen")]
    [InlineData(CalendarWord.Meeting, "Overleg")]
    [InlineData(CalendarWord.Appointment, "Afspraak")]
    [InlineData(CalendarWord.Busy, "Bezet")]
    public async Task Meetings_are_called_as_their_member_chose(CalendarWord word, string title)
    {
        var (chris, els) = await TwoAsync();
        await SayAsync(els, await PlanAsync(chris, Winter, "Wandelen"), RsvpAnswer.Yes);
        var link = await LinkAsync(Els);

        await Scene.Do<MyCalendarLink>(mine => mine.SayAsync(Els, word, default));

        var entry = Assert.Single(Calendar.Load(await FeedAsync(link))!.Events);
        Assert.Equal((title, word == CalendarWord.Busy ? null : "De refter"), (entry.Summary, entry.Location));
    }

    [Fact]
    public async Task A_new_link_ends_the_one_before_and_a_withdrawn_one_is_like_none()
    {
        await TwoAsync();
        var first = await LinkAsync(Els);
        var second = await LinkAsync(Els);
        Assert.Null(await AskAsync(first));
        Assert.NotNull(await AskAsync(second));

        await Scene.Do<MyCalendarLink>(mine => mine.RevokeAsync(Els, default));

        Assert.Null(await AskAsync(second));
        Assert.False((await Scene.Ask<MyCalendarLink, CalendarLinkView>(mine => mine.Handle(Els, default))).Has);
    }

    [Theory]
    [InlineData("")]
    [InlineData("agenda")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("................................")]
    public async Task What_is_no_link_finds_nothing(string link)
    {
        await TwoAsync();
        await LinkAsync(Els);

        Assert.Null(await AskAsync(link));
    }

    [Fact]
    public async Task Whoever_leaves_takes_that_network_s_meetings_along_and_a_network_joined_later_is_there_by_itself()
    {
        var (chris, els) = await TwoAsync();
        await SayAsync(els, await PlanAsync(chris, Winter, "Wandelen"), RsvpAnswer.Yes);
        var link = await LinkAsync(Els);
        var elsewhere = await Scene.FoundAsync(Els, ByInvitation);
        await SayAsync(elsewhere, await PlanAsync(elsewhere, Summer, "Schaken"), RsvpAnswer.Yes);
        Assert.Equal(2, Calendar.Load(await FeedAsync(link))!.Events.Count);

        await Scene.LeaveAsync(Els, Open);

        Assert.Equal("Schaken", Assert.Single(Calendar.Load(await FeedAsync(link))!.Events).Summary);
    }

    [Fact]
    public async Task Neither_the_link_nor_its_hash_lies_open_and_the_database_is_as_large_as_without()
    {
        await TwoAsync();
        var before = await Scene.EnvelopesAsync();
        var link = await LinkAsync(Els);
        var after = await Scene.EnvelopesAsync();

        Assert.False(Scene.IsAnywhereOnDisk(link));
        Assert.False(Scene.IsAnywhereOnDisk((await Scene.OfAsync(Els, Open)).CalendarMark!.Value.ToByteArray()));
        Assert.Equal(before.Select(e => (e.Network, e.Employee, e.Blob.Length)), after.Select(e => (e.Network, e.Employee, e.Blob.Length)));
    }

    [Fact]
    public async Task Every_line_is_folded_and_the_file_says_how_often_to_fetch_it()
    {
        var (chris, els) = await TwoAsync();
        await SayAsync(els, await PlanAsync(chris, Winter, string.Concat(Enumerable.Repeat("ş é 🌷 ", 7))), RsvpAnswer.Yes);

        var feed = await FeedAsync(await LinkAsync(Els));

        Assert.All(feed.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.Contains("\r\nREFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n", feed, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)netwerk|kring|stad\\.example", feed);
        Assert.All(Calendar.Load(feed)!.Events, e => Assert.Equal(string.Concat(Enumerable.Repeat("ş é 🌷 ", 7)).Trim(), e.Summary!.Trim()));
    }

    private async Task<(Viewer Chris, Viewer Els)> TwoAsync() => (await Scene.FoundAsync(Chris, Open), await Scene.MemberAsync(Els, Open));

    private static PlanBuilder Plan(LocalDate day, string title) => new PlanBuilder().At(day, 12, 13).Saying(sheet => sheet with { Title = "Geheim", CalendarTitle = title });

    private async Task<EventId> PlanAsync(Viewer core, LocalDate day, string title) =>
        (await Scene.Ask<PlanEvent, EventId?>(use => use.Handle(core, Plan(day, title).Build(), default)))!.Value;

    private Task SayAsync(Viewer who, EventId meeting, RsvpAnswer answer) =>
        Scene.Do<AnswerInvitation>(use => use.Handle(who, meeting, new Reply(answer), default));

    private Task<string> LinkAsync(Employees.EmployeeId who) => Scene.Ask<MyCalendarLink, string>(mine => mine.MakeAsync(who, CalendarWord.AsPlanned, default));

    private Task<string?> AskAsync(string link) => Scene.Ask<CalendarFeed, string?>(feed => feed.Handle(link, default));

    private async Task<string> FeedAsync(string link) => (await AskAsync(link))!;

    private static DateTime Start(Calendar calendar, string title) => calendar.Events.Single(e => e.Summary == title).Start!.AsUtc;
}
