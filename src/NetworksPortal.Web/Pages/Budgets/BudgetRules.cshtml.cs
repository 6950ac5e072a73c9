using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.Budgets;

namespace NetworksPortal.Web.Pages.Budgets;

/// <summary>What the network settles for its book: from when two look, what finance books on, and its own names for kinds of costs.</summary>
public sealed class BudgetRulesModel(ReadBudgetRules read, SettleBudgetRules settle, NameCategory categories, IStringLocalizer<BudgetRulesModel> texts) : SpacePage
{
    [BindProperty]
    public RulesInput Input { get; set; } = new();

    public BudgetRulesNow Rules { get; private set; } = null!;

    public async Task OnGetAsync() => await LoadAsync(fill: true);

    public Task<IActionResult> OnPostAsync() => DoAsync(async () =>
    {
        var second = string.IsNullOrWhiteSpace(Input.SecondOver) ? (Euros?)null : Euros.Parse(Input.SecondOver, nameof(Input.SecondOver));
        return await settle.Handle(Viewer, second, Input.CostCentre ?? "", Aborted);
    }, fillAfter: false);

    public Task<IActionResult> OnPostNameAsync() => DoAsync(async () =>
    {
        await categories.Handle(Viewer, Input.Name ?? "", Enum.GetNames<CostCategory>().Contains(Input.Shared) ? Enum.Parse<CostCategory>(Input.Shared!) : (CostCategory)(-1), Aborted);
        return true;
    }, fillAfter: true);

    public Task<IActionResult> OnPostRetireAsync(Guid category) => DoAsync(() => categories.RetireAsync(Viewer, new(category), Aborted), fillAfter: true);

    private async Task<IActionResult> DoAsync(Func<Task<bool>> work, bool fillAfter)
    {
        try
        {
            if (!await work())
            {
                return NotFound();
            }

            Flash(texts["Saved"]);
            return LocalRedirect(Links.BudgetRules(Key));
        }
        catch (RuleViolation no)
        {
            ModelState.Add(no, texts);
            await LoadAsync(fillAfter);
            return Page();
        }
    }

    /// <param name="fill">The form of the rules was not the one that was sent, so it shows what is kept.</param>
    private async Task LoadAsync(bool fill)
    {
        Rules = await read.Handle(Viewer, Aborted);
        if (fill)
        {
            (Input.SecondOver, Input.CostCentre) = (Rules.SecondOver?.Typed, Rules.CostCentre);
        }
    }

    public sealed class RulesInput
    {
        public string? SecondOver { get; set; }

        public string? CostCentre { get; set; }

        public string? Name { get; set; }

        public string? Shared { get; set; }
    }
}
