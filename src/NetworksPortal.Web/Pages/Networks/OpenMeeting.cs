using NetworksPortal.Events.Series;
using NetworksPortal.Networks;
using NodaTime;

namespace NetworksPortal.Web.Pages.Networks;

/// <summary>An open meeting as a public page shows it.</summary>
/// <param name="Network">Who invites.</param>
/// <param name="Series">Of which series it is one.</param>
/// <param name="ShowNetwork">Whether the page needs to say who invites.</param>
public sealed record OpenMeeting(
    Network Network, bool ShowNetwork, string Title, Instant StartsAt, Instant EndsAt, string Place, bool IsOnline, bool IsCancelled, string Text, SeriesId? Series);
