namespace NetworksPortal.Budgets;

/// <summary>What a cost needs, whoever writes it down.</summary>
internal static class CostWords
{
    /// <exception cref="RuleViolation"><c>FormBroken</c>, <c>DescriptionMissing</c>, <c>TooLong</c> or <c>AmountTooMuch</c>.</exception>
    public static void Check(CostText cost)
    {
        Rules.Demand(Enum.IsDefined(cost.Terms.Category), "FormBroken", null);
        Rules.Demand(!string.IsNullOrWhiteSpace(cost.Description), "DescriptionMissing", nameof(cost.Description));
        TextLength.Check(cost.Description, CostLine.DescriptionLength, nameof(cost.Description));
        TextLength.Check(cost.Supplier, CostLine.SupplierLength, nameof(cost.Supplier));
        CheckAmount(cost.Terms.Cents);
    }

    public static void CheckAmount(long cents) => Rules.Demand(cents > 0 && cents <= Euros.Most.Cents, "AmountTooMuch", "Amount", Euros.Most);
}
