using NetworksPortal.Events;
using NetworksPortal.Events.Polls;
using NetworksPortal.Memberships;
using NetworksPortal.Rooms;
using NodaTime;

namespace NetworksPortal.Tests.Events.Polls;

/// <summary>Three Tuesdays at noon, of which one is asked.</summary>
internal static class PollScene
{
    public static PollPlan Plan(PollShows shows = PollShows.Counts, EventAudience audience = EventAudience.Members, RoomId? room = null, int dates = 3) => new(
        new PollTerms(EventKind.Informal, audience, shows, PollTerms.EndOf(EventScene.Tuesday)),
        new EventSheet { Title = "Ontbijt", CalendarTitle = "Overleg" },
        [.. Enumerable.Range(0, dates).Select(week => new PollDate(EventTimes.On(EventScene.Tuesday.PlusWeeks(week), new LocalTime(12, 0), new LocalTime(13, 0)), room, ""))],
        Guid.NewGuid());

    public static async Task<PollId> AskedAsync(this EventScene scene, PollPlan? plan = null, Viewer? by = null) =>
        (await scene.Ask<AskForDates, PollId?>(ask => ask.Handle(by ?? scene.Chris, plan ?? Plan(), default)))!.Value;

    public static Task<PollView?> FindPollAsync(this EventScene scene, Viewer viewer, PollId id) => scene.Ask<PollDetails, PollView?>(read => read.Handle(viewer, id, default));

    public static async Task<PollView> SeePollAsync(this EventScene scene, Viewer viewer, PollId id) => (await scene.FindPollAsync(viewer, id))!;

    /// <summary>Says something to each date, in their order.</summary>
    public static async Task SayAsync(this EventScene scene, Viewer viewer, PollId id, params DateAnswer[] answers)
    {
        var dates = (await scene.SeePollAsync(scene.Chris, id)).Dates;
        Assert.True(await scene.Ask<AnswerPoll, bool>(say => say.Handle(viewer, id, dates.Zip(answers).ToDictionary(d => d.First.Id, d => d.Second), default)));
    }

    public static async Task<EventId?> ChooseAsync(this EventScene scene, PollId id, int date, Viewer? by = null)
    {
        var chosen = (await scene.SeePollAsync(scene.Chris, id)).Dates[date].Id;
        return await scene.Ask<ChooseDate, EventId?>(choose => choose.Handle(by ?? scene.Chris, id, chosen, default));
    }
}
