using NetworksPortal.Events;

namespace NetworksPortal.Web.Pages.Events;

/// <summary>Where the pages about meetings are.</summary>
public static class EventLinks
{
    public static string Home(string key) => $"/space/{key}";

    public static string Agenda(string key) => $"/space/{key}/events";

    public static string Past(string key, int page = 1) => page == 1 ? $"{Agenda(key)}/past" : $"{Agenda(key)}/past?p={page}";

    public static string Event(string key, EventId id) => $"/space/{key}/events/{id}";

    public static string Answer(string key, EventId id) => Event(key, id) + "?handler=answer";

    public static string TakeAlong(string key, EventId id) => $"{Event(key, id)}/{CalendarFile.Name}";

    public static string Plan(string key) => $"/space/{key}/desk/events/plan";

    /// <summary>The form, filled in as this meeting was.</summary>
    public static string PlanAgain(string key, EventId id) => $"{Plan(key)}?like={id}";

    public static string Change(string key, EventId id) => $"/space/{key}/desk/events/{id}/change";

    public static string Invite(string key, EventId id) => $"/space/{key}/desk/events/{id}/invite";

    /// <summary>Who was there, where the network notes it.</summary>
    public static string Attendance(string key, EventId id) => $"/space/{key}/desk/events/{id}/attendance";

    /// <param name="link">The secret of somebody's calendar.</param>
    public static string Feed(string link) => $"/calendar/{link}/agenda.ics";
}
