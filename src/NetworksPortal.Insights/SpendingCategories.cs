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

        var parts = named.Reverse().Select(category => (category.Key, category.Amount)).ToList();
        if (other.Sum(category => category.Invoices) >= DisclosureRules.CategoryInvoices)
        {
            parts.Add((CategoryFigure.Other, other.Sum(category => category.Amount)));
        }

        var rounded = Round(parts.ConvertAll(part => part.Amount));
        return parts.Select((part, index) => new CategoryFigure(network.Label.Key, part.Key, rounded[index]));
    }

    /// <summary>
    /// Steps that add up to the step nearest to the sum: those with the largest remainders are lifted. Each rounded by itself, parts and sum could
    /// disagree by a step, and then every part would lie in half of one (Handbook: controlled rounding).
    /// </summary>
    private static long[] Round(List<long> amounts)
    {
        var rounded = amounts.Select(amount => amount - (amount % DisclosureRules.MoneyBase)).ToArray();
        var lifts = (DisclosureControl.NearestMoney(amounts.Sum()) - rounded.Sum()) / DisclosureRules.MoneyBase;
        foreach (var index in Enumerable.Range(0, rounded.Length).OrderByDescending(index => amounts[index] % DisclosureRules.MoneyBase).ThenBy(index => index).Take((int)lifts))
        {
            rounded[index] += DisclosureRules.MoneyBase;
        }

        return rounded;
    }
}
