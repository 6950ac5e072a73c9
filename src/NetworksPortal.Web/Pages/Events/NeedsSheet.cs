using NetworksPortal.Events;

namespace NetworksPortal.Web.Pages.Events;

/// <summary>What is passed on to whoever cooks or interprets, with how many guests come besides.</summary>
public sealed record NeedsSheet(IReadOnlyList<NeedsLine> Lines, int Guests);
