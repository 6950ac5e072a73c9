using NetworksPortal.Events.Polls;

namespace NetworksPortal.Web.Pages.Polls;

/// <summary>Where the pages about polls of dates are.</summary>
public static class PollLinks
{
    public static string Ask(string key) => $"/space/{key}/desk/polls/new";

    public static string Poll(string key, PollId id) => $"/space/{key}/polls/{id}";

    public static string Choose(string key, PollId id) => Poll(key, id) + "?handler=choose";

    public static string Drop(string key, PollId id) => Poll(key, id) + "?handler=drop";
}
