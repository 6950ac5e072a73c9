using NetworksPortal.Events;
using NetworksPortal.Events.Polls;
using NetworksPortal.Events.Series;

namespace NetworksPortal.Web.Pages.Events;

public sealed class AgendaModel(UpcomingEvents upcoming, PastEvents past, OpenPolls polls) : SpacePage
{
    public const int ShownOfSeries = 2;

    private const int ShownSoon = 30;
    private const int ShownPast = 6;

    /// <summary>What comes, soonest first: as many as somebody answers at one sitting.</summary>
    public IReadOnlyList<SeriesRow<EventSummary>> Soon { get; private set; } = [];

    /// <summary>What comes after those, as a list to look things up in.</summary>
    public IReadOnlyList<EventSummary> Later { get; private set; } = [];

    /// <summary>Meetings that still look for their day.</summary>
    public IReadOnlyList<PollLine> Polls { get; private set; } = [];

    /// <summary>What was, newest first.</summary>
    public IReadOnlyList<EventSummary> Recent { get; private set; } = [];

    /// <summary>There is more of it, on a page of its own.</summary>
    public bool HasOlder { get; private set; }

    public async Task OnGetAsync()
    {
        var coming = AgendaList.RowsOf(await upcoming.Handle(Viewer, Aborted), ShownOfSeries);
        (Soon, Later) = ([.. coming.Take(ShownSoon)], [.. coming.Skip(ShownSoon).Select(row => row.Meeting)]);
        Polls = await polls.Handle(Viewer, Aborted);
        var was = await past.Handle(Viewer, ShownPast + 1, Aborted);
        (Recent, HasOlder) = ([.. was.Take(ShownPast)], was.Count > ShownPast);
    }
}
