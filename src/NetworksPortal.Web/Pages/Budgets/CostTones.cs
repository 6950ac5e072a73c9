using Microsoft.Extensions.Localization;
using NetworksPortal.Budgets;
using NetworksPortal.Ui.Notices;
using NetworksPortal.Ui.Symbols;
using NetworksPortal.Ui.Text;

namespace NetworksPortal.Web.Pages.Budgets;

/// <summary>How a state looks, what stands under a row's words, and the steps that the row offers.</summary>
internal static class CostTones
{
    private static readonly CostState[] AfterPlan = [CostState.Committed, CostState.Cancelled];
    private static readonly CostState[] AfterPromise = [CostState.Paid, CostState.Cancelled];
    private static readonly CostState[] Pay = [CostState.Paid];
    private static readonly CostState[] Off = [CostState.Cancelled];

    public static Badge Badge(SymbolSheet symbols, BudgetLine line, IStringLocalizer texts) => line.NeedsSecond
        ? Ui.Notices.Badge.Of(symbols, texts["State.Waiting"], "warn", "eye")
        : Ui.Notices.Badge.Of(symbols, texts["State." + line.State], Tone(line.State), Icon(line.State));

    /// <summary>What calls a cost off is the quieter button.</summary>
    public static string Button(CostState to) => to == CostState.Cancelled ? "btn btn--line btn--s" : "btn btn--soft btn--s";

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
    public static IReadOnlyList<CostState> Steps(BudgetLine line, bool isOpen) => (isOpen, line.NeedsSecond, line.State) switch
    {
        (true, true, CostState.Planned) => Off,
        (true, _, CostState.Planned) => AfterPlan,
        (true, _, CostState.Committed) => AfterPromise,
        (true, _, CostState.Paid) => Off,
        (false, _, CostState.Committed) => Pay,
        _ => [],
    };

    /// <summary>Number, day, whom it was paid to and how many receipts: what stands under the words of a row.</summary>
    public static string Under(BudgetLine line, IStringLocalizer texts)
    {
        var supplier = line.Supplier.Length > 0 ? $" · {line.Supplier}" : "";
        var receipts = line.Receipts.Count > 0 ? $" · {texts["Receipts.Count", line.Receipts.Count].Value}" : "";
        return $"{texts["Number", line.Day.Year, line.Number].Value} · {Words.Date(line.Day)}{supplier}{receipts}";
    }
}
