using NetworksPortal.Networks;

namespace NetworksPortal.Web.Pages.ExemptionHours;

/// <summary>The choice of what hours are taken from, where there is more than one pool.</summary>
public sealed record PoolChoice(HoursInput Input, Network Network, bool HasConsultation);
