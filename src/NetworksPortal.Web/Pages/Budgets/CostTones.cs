using Microsoft.Extensions.Localization;
using NetworksPortal.Budgets;
using NetworksPortal.Ui.Notices;
using NetworksPortal.Ui.Symbols;

namespace NetworksPortal.Web.Pages.Budgets;

/// <summary>How a state looks, and the steps that its row offers.</summary>
internal static class CostTones
{
    private static readonly CostState[] AfterPlan = [CostState.Committed, CostState.Cancelled];
    private static readonly CostState[] AfterPromise = [CostState.Paid, CostState.Cancelled];
    private static readonly CostState[] Refund = [CostState.Cancelled];

    public static Badge Badge(SymbolSheet symbols, BudgetLine line, IStringLocalizer texts) => line.NeedsSecond
        ? Ui.Notices.Badge.Of(symbols, texts["State.Waiting"], "warn", "eye")
        : Ui.Notices.Badge.Of(symbols, texts["State." + line.State], Tone(line.State), Icon(line.State));

    private static string? Tone(CostState state) => state switch
    {
        CostState.Paid => "ok",
        CostState.Committed => "accent",
        CostState.Cancelled => "bad",
        _ => null,
    };

    private static string Icon(CostState state) => state switch
    {
        CostState.Paid => "check",
        CostState.Committed => "lock",
        CostState.Cancelled => "cross",
        _ => "clock",
    };

    /// <summary>From plan to paid in two steps; whoever paid at once commits first, or enters it as paid.</summary>
    /// <param name="line">Where it stands.</param>
    /// <param name="isOpen">A year that is closed still pays what was committed in it.</param>
    public static IEnumerable<CostState> Steps(BudgetLine line, bool isOpen) => isOpen
        ? Next(line.State).Where(to => !line.NeedsSecond || to == CostState.Cancelled)
        : Next(line.State).Where(to => line.State == CostState.Committed && to == CostState.Paid);

    private static CostState[] Next(CostState state) => state switch
    {
        CostState.Planned => AfterPlan,
        CostState.Committed => AfterPromise,
        CostState.Paid => Refund,
        _ => [],
    };
}
