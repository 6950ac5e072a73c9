using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using NetworksPortal.Budgets;
using NetworksPortal.Web.Forms;

namespace NetworksPortal.Web.Pages.Budgets;

/// <summary>A claim as it was typed. A file cannot be shown again, so it is chosen anew after a fault.</summary>
public sealed class ClaimInput
{
    public string? Form { get; set; } = Guid.NewGuid().ToString("N");

    public string? Description { get; set; }

    public string? Amount { get; set; }

    public string? Day { get; set; }

    public string? Category { get; set; }

    public IFormFile? File { get; set; }

    /// <summary>Every field that cannot be understood is noted in <paramref name="state"/>; then the terms are not to be used.</summary>
    public CostTerms Read(ModelStateDictionary state, IStringLocalizer texts)
    {
        state.Demand(Description, "DescriptionMissing", nameof(Description), texts);
        return new(
            state.Try(() => TypedDay.Read(Day, nameof(Day)), texts),
            state.Try(() => Euros.Parse(Amount, nameof(Amount)), texts).Cents,
            state.Try(() => Enum.GetNames<CostCategory>().Contains(Category) ? Enum.Parse<CostCategory>(Category!) : throw new RuleViolation("CategoryMissing", nameof(Category)), texts));
    }
}
