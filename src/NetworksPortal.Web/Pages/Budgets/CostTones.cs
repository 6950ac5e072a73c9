using NetworksPortal.Budgets;

namespace NetworksPortal.Web.Pages.Budgets;

/// <summary>How a state looks, and the steps that its row offers.</summary>
internal static class CostTones
{
    public static string? Tone(CostState state) => state switch
    {
        CostState.Paid => "ok",
        CostState.Committed => "accent",
        CostState.Cancelled => "bad",
        _ => null,
    };

    public static string Icon(CostState state) => state switch
    {
        CostState.Paid => "check",
        CostState.Committed => "lock",
        CostState.Cancelled => "cross",
        _ => "clock",
    };

    /// <summary>From plan to paid in two steps; whoever paid at once commits first, or enters it as paid.</summary>
    public static IReadOnlyList<CostState> Next(CostState state) => state switch
    {
        CostState.Planned => [CostState.Committed, CostState.Cancelled],
        CostState.Committed => [CostState.Paid, CostState.Cancelled],
        CostState.Paid => [CostState.Cancelled],
        _ => [],
    };
}
