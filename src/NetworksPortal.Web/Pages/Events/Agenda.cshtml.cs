using NetworksPortal.Events;
using NetworksPortal.Events.Polls;

namespace NetworksPortal.Web.Pages.Events;

public sealed class AgendaModel(UpcomingEvents upcoming, PastEvents past, OpenPolls polls) : SpacePage
{
    public const int ShownOfSeries = 2;

    private const int MostPast = 50;
    private const int ShownPast = 6;

    public IReadOnlyList<EventSummary> Upcoming { get; private set; } = [];

    /// <summary>Meetings that still look for their day.</summary>
    public IReadOnlyList<PollLine> Polls { get; private set; } = [];

    /// <summary>What was, newest first.</summary>
    public IReadOnlyList<EventSummary> Recent { get; private set; } = [];

    public IReadOnlyList<EventSummary> Older { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Upcoming = await upcoming.Handle(Viewer, Aborted);
        Polls = await polls.Handle(Viewer, Aborted);
        var all = await past.Handle(Viewer, MostPast, Aborted);
        (Recent, Older) = ([.. all.Take(ShownPast)], [.. all.Skip(ShownPast)]);
    }
}
