using System.Globalization;
using NetworksPortal.Budgets;
using NetworksPortal.Ui.Charts;

namespace NetworksPortal.Web.Pages.Budgets;

/// <summary>The bar of a year: paid, committed, then what is left, of which the planned part is drawn first.</summary>
public sealed record BudgetShares(IReadOnlyList<BarPart> Parts, long WholeCents)
{
    public static BudgetShares Of(Budget budget)
    {
        var whole = budget.Grant.Cents;
        var planned = Math.Min(budget.Planned.Cents, budget.Left.Cents);
        BarPart Part(string fill, long cents) => new(fill, whole == 0 ? 0 : (double)cents / whole);
        return new(
            [Part("accent", budget.Paid.Cents), Part("vivid", budget.Committed.Cents), Part("mid", planned), Part("sunken", budget.Left.Cents - planned)],
            whole);
    }

    public string Percent(Euros amount) =>
        WholeCents == 0 ? "–" : Math.Round(100m * amount.Cents / WholeCents).ToString("0", CultureInfo.CurrentCulture) + "\u00a0%";
}
