using NetworksPortal.Events;
using NetworksPortal.Events.Series;

namespace NetworksPortal.Web.Pages.Events;

/// <summary>From where somebody answers, and where they return to.</summary>
public enum AgendaPlace { Event, Home, Agenda }

/// <summary>Meetings to come, each with its three answers; of a series the first of them, which lead to the others.</summary>
public sealed record AgendaList(string Key, IReadOnlyList<SeriesRow<EventSummary>> Rows, AgendaPlace From)
{
    /// <param name="meetings">Soonest first.</param>
    /// <param name="ofSeries">How many meetings of one series are rows.</param>
    public static IReadOnlyList<SeriesRow<EventSummary>> RowsOf(IReadOnlyList<EventSummary> meetings, int ofSeries) => SeriesRows.Of(meetings, meeting => meeting.Series, ofSeries);
}

/// <summary>Meetings by title and day alone.</summary>
public sealed record MeetingList(string Key, IReadOnlyList<EventSummary> Meetings);

/// <summary>Meetings that were.</summary>
/// <param name="CanCount">Whether the reader may still write down how many came.</param>
public sealed record PastList(string Key, IReadOnlyList<EventSummary> Meetings, bool CanCount);
