using NetworksPortal.Events;

namespace NetworksPortal.Web.Pages.Hosting;

/// <summary>Where the pages about hosting together are.</summary>
public static class HostingLinks
{
    /// <summary>For the core team that planned the meeting.</summary>
    public static string Ask(string key, EventId id) => $"/space/{key}/desk/events/{id}/together";

    /// <summary>For the core team that was asked.</summary>
    public static string Answer(string key, EventId id) => $"/space/{key}/desk/together/{id}";
}
