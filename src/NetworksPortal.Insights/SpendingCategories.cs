namespace NetworksPortal.Insights;

/// <summary>
/// What a year's money went to. A category of fewer than three invoices goes into <c>other</c>; where that leaves <c>other</c> with
/// fewer than three itself, the smallest named category joins it, for else the total of the year would give it away.
/// </summary>
internal static class SpendingCategories
{
    public static IEnumerable<CategoryFigure> Of(NetworkCounts network)
    {
        var used = network.Categories.Where(category => category.Invoices > 0).ToList();
        var named = new Stack<CategoryCounts>(used
            .Where(category => category.Invoices >= DisclosureRules.CategoryInvoices && category.Key != CategoryFigure.Other)
            .OrderByDescending(category => category.Amount).ThenBy(category => category.Key, StringComparer.Ordinal));
        var other = used.Except(named).ToList();
        while (other.Count > 0 && other.Sum(category => category.Invoices) < DisclosureRules.CategoryInvoices && named.TryPop(out var smallest))
        {
            other.Add(smallest);
        }

        var figures = named.Reverse().Select(category => Figure(network, category.Key, category.Amount));
        return other.Sum(category => category.Invoices) >= DisclosureRules.CategoryInvoices
            ? figures.Append(Figure(network, CategoryFigure.Other, other.Sum(category => category.Amount)))
            : figures;
    }

    private static CategoryFigure Figure(NetworkCounts network, string category, long amount) =>
        new(network.Label.Key, category, DisclosureControl.NearestMoney(amount));
}
