using NetworksPortal.Events;
using NetworksPortal.Events.Papers;
using NetworksPortal.Web.Pages.Events;

namespace NetworksPortal.Web.Pages.Papers;

/// <summary>Where a meeting's agenda, minutes and files are.</summary>
public static class PaperLinks
{
    public static string Write(string key, EventId id) => $"/space/{key}/desk/events/{id}/papers";

    public static string Minutes(string key, EventId id) => $"{EventLinks.Event(key, id)}/{MinutesModel.FileName}";

    public static string File(string key, EventId id, MeetingFileId file) => $"{EventLinks.Event(key, id)}/files/{file}";
}
