using NetworksPortal.Events.Polls;

namespace NetworksPortal.Web.Pages.Polls;

/// <summary>Polls that wait for an answer, or for the core team to choose.</summary>
public sealed record PollList(string Key, IReadOnlyList<PollLine> Polls);
