using System.Runtime.InteropServices;
using Microsoft.Extensions.Localization;
using NetworksPortal.Budgets;
using NetworksPortal.Ui.Notices;
using NetworksPortal.Ui.Symbols;

namespace NetworksPortal.Web.Pages.Budgets;

/// <summary>What the rows of one list say again and again, looked up once.</summary>
internal sealed class CostRowTexts(CostKinds kinds, SymbolSheet symbols, IStringLocalizer texts)
{
    private readonly Dictionary<(CostCategory Shared, OwnCategoryId? Own), string> names = [];
    private readonly Dictionary<(CostState State, bool Waits), Badge> stands = [];
    private readonly Dictionary<CostState, string> steps = [];

    public string Kind(BudgetLine line) => Once(names, (line.Category, line.OwnCategory)) ??= kinds.Name(line.Category, line.OwnCategory, texts);

    public Badge Stand(BudgetLine line) => Once(stands, (line.State, line.NeedsSecond)) ??= CostTones.Badge(symbols, line, texts);

    /// <summary>What the button is called that moves a cost there.</summary>
    public string Step(CostState to) => Once(steps, to) ??= texts["Move." + to].Value;

    private static ref TText? Once<TKey, TText>(Dictionary<TKey, TText> said, TKey key)
        where TKey : notnull
        where TText : class => ref CollectionsMarshal.GetValueRefOrAddDefault(said, key, out _);
}
