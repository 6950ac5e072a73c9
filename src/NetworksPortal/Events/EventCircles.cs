using NetworksPortal.Events.Polls;
using NetworksPortal.Memberships;

namespace NetworksPortal.Events;

/// <summary>Who may know what of a meeting: the one rule. Pages print it beside their fields, and <see cref="EventScope"/> keeps to it.</summary>
public static class EventCircles
{
    /// <summary>What members answered and what they need: whoever organises the meeting.</summary>
    public static Circle Answers => Circle.CoreTeam;

    /// <summary>Minutes that are not shared yet.</summary>
    public static Circle Drafts => Circle.CoreTeam;

    /// <summary>How many said what to the dates of a poll.</summary>
    public static Circle PollCounts(PollShows shows) => shows == PollShows.Nothing ? Circle.CoreTeam : Circle.Members;

    /// <summary>Who inside the network reads a meeting with this audience.</summary>
    public static Circle InsideOf(EventAudience audience) => audience == EventAudience.Core ? Circle.CoreTeam : Circle.Members;
}
