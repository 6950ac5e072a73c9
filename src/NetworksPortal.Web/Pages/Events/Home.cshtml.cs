using System.Globalization;
using NetworksPortal.Events;
using NetworksPortal.Events.Polls;
using NetworksPortal.Events.Series;
using NetworksPortal.Memberships;
using NetworksPortal.Web.Pages.Memberships;

namespace NetworksPortal.Web.Pages.Events;

/// <summary>Where a member comes in: what waits for them, and what is coming.</summary>
public sealed class HomeModel(UpcomingEvents upcoming, OpenPolls polls, Rosters rosters, TimeProvider time) : SpacePage
{
    private const int Shown = 4;

    public Membership Mine { get; private set; } = Membership.None;

    public string Name { get; private set; } = "";

    /// <summary>The core team by the names that show.</summary>
    public IReadOnlyList<string> CoreTeam { get; private set; } = [];

    /// <summary>What the network asks of me, beside its meetings.</summary>
    public ForMe ForMe { get; private set; } = ForMe.Nothing;

    public IReadOnlyList<SeriesRow<EventSummary>> Coming { get; private set; } = [];

    /// <summary>Meetings to which I have not said anything yet, soonest first and of a series the next; before them those of a date that I said fits.</summary>
    public IReadOnlyList<EventSummary> Waiting { get; private set; } = [];

    /// <summary>Meetings that still look for their day.</summary>
    public IReadOnlyList<PollLine> Polls { get; private set; } = [];

    /// <summary>Meetings and polls that wait for my word.</summary>
    public int WaitingCount => Waiting.Count + Polls.Count(poll => poll.IsOpen && !poll.HasAnswered);

    public async Task OnGetAsync()
    {
        var roster = await rosters.OpenAsync(Viewer.Network, Aborted);
        if (roster.Find(Viewer.Persona) is { } entry)
        {
            Mine = entry.Membership;
            Name = Mine.Visibility == Visibility.Nickname ? Mine.Nickname : entry.RealName.Split(' ')[0];
        }

        ForMe = new ForMe(Key, roster.OfferTo(Viewer.Persona) is not null, !roster.CoreTeam.Any());
        CoreTeam = [.. roster.CoreTeam.Select(entry => ShownNames.Of(entry, Viewer.IsCore)).OfType<string>().Order(StringComparer.Create(CultureInfo.CurrentCulture, ignoreCase: true))];
        var all = await upcoming.Handle(Viewer, Aborted);
        Polls = await polls.Handle(Viewer, Aborted);
        var now = time.Now();
        Coming = [.. AgendaList.RowsOf(all, 1).Take(Shown)];
        Waiting = [.. all.Where(meeting => meeting.Mine is null && !meeting.IsCancelled && meeting.StartsAt > now).DistinctBy(meeting => meeting.Series?.Value ?? meeting.Id.Value).OrderByDescending(meeting => meeting.IsInvited)];
    }
}
