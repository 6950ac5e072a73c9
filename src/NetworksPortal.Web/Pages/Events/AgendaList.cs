using NetworksPortal.Events;

namespace NetworksPortal.Web.Pages.Events;

/// <summary>From where somebody answers, and where they return to.</summary>
public enum AgendaPlace { Event, Home, Agenda }

/// <summary>Meetings to come, each with its three answers.</summary>
public sealed record AgendaList(string Key, IReadOnlyList<EventSummary> Meetings, AgendaPlace From);

/// <summary>Meetings that were.</summary>
/// <param name="CanCount">Whether the reader may still write down how many came.</param>
public sealed record PastList(string Key, IReadOnlyList<EventSummary> Meetings, bool CanCount);

/// <summary>One meeting's three answers.</summary>
public sealed record AnswerButtons(string Key, EventSummary Meeting, AgendaPlace From);
