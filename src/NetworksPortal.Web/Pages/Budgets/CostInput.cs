using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using NetworksPortal.Budgets;
using NetworksPortal.Events;
using NetworksPortal.Ui.Text;
using NetworksPortal.Web.Forms;

namespace NetworksPortal.Web.Pages.Budgets;

/// <summary>A cost as it was typed; numbers and days are text until they are understood.</summary>
public sealed class CostInput
{
    public string? Form { get; set; } = Guid.NewGuid().ToString("N");

    public string? Description { get; set; }

    public string? Amount { get; set; }

    public string? Day { get; set; }

    /// <summary>A shared kind by its name, or one of the network's own by its id.</summary>
    public string? Category { get; set; }

    public string? State { get; set; } = nameof(CostState.Committed);

    public string? Supplier { get; set; }

    public string? Event { get; set; }

    /// <summary>A receipt, on a form of its own.</summary>
    public IFormFile? File { get; set; }

    /// <summary>A line as it is kept, to be changed.</summary>
    public static CostInput Of(BudgetLineDetails line) => new()
    {
        Description = line.Description,
        Amount = line.Amount.Typed,
        Day = Words.Machine(line.Day),
        Category = line.OwnCategory?.ToString() ?? line.Category.ToString(),
        Supplier = line.Supplier,
        Event = line.Event?.ToString(),
    };

    public NewCost Read(ModelStateDictionary state, IStringLocalizer texts) => new(
        Guid.TryParse(Form, out var form) ? form : Guid.Empty,
        ReadText(state, texts),
        state.Try(() => Choice<CostState>(State, "StateMissing", nameof(State)), texts));

    /// <summary>Every field that cannot be understood is noted in <paramref name="state"/>; then the cost is not to be used.</summary>
    public CostText ReadText(ModelStateDictionary state, IStringLocalizer texts)
    {
        state.Demand(Description, "DescriptionMissing", nameof(Description), texts);
        var own = Guid.TryParse(Category, out var id) ? new OwnCategoryId(id) : (OwnCategoryId?)null;
        return new(
            new CostTerms(
                state.Try(() => TypedDay.Read(Day, nameof(Day)), texts),
                state.Try(() => Euros.Parse(Amount, nameof(Amount)), texts).Cents,
                own is not null ? default : state.Try(() => Choice<CostCategory>(Category, "CategoryMissing", nameof(Category)), texts),
                own),
            Description ?? "",
            Supplier ?? "",
            string.IsNullOrEmpty(Event) ? null : new EventId(Guid.TryParse(Event, out var meeting) ? meeting : Guid.Empty));
    }

    private static T Choice<T>(string? chosen, string code, string field)
        where T : struct, Enum =>
        Enum.GetNames<T>().Contains(chosen) ? Enum.Parse<T>(chosen!) : throw new RuleViolation(code, field);
}
