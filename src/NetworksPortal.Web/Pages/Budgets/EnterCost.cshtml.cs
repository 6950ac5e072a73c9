using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.Budgets;
using NetworksPortal.Web.Forms;

namespace NetworksPortal.Web.Pages.Budgets;

/// <summary>A new cost, beside what is left of this year.</summary>
public sealed class EnterCostModel(
    BudgetOverview overview, BudgetShelf shelf, EnterCost enter, CostMeetings meetings, TimeProvider time, IStringLocalizer<BudgetModel> texts) : SpacePage
{
    [BindProperty]
    public CostInput Input { get; set; } = new();

    public Budget Budget { get; private set; } = null!;

    public CostChoices Choices { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync()
    {
        Input.Day = Ui.Text.Words.Machine(time.Today());
        return ShowAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var cost = Input.Read(ModelState, texts);
        if (!ModelState.IsValid)
        {
            return await ShowAsync();
        }

        try
        {
            if (cost.Text.Event is { } meeting && !await meetings.IsThereAsync(Viewer, meeting, Aborted))
            {
                return NotFound();
            }

            var line = await enter.Handle(Viewer, cost, Aborted);
            Flash(texts[line.State == cost.State ? "Entered" : "EnteredWaiting", new Euros(line.Cents)]);
            return LocalRedirect(Links.Budget(Key, line.Year));
        }
        catch (RuleViolation no)
        {
            ModelState.Add(no, texts);
            return await ShowAsync();
        }
    }

    private async Task<IActionResult> ShowAsync()
    {
        (Budget, Choices) = (await overview.Handle(Viewer, time.Today().Year, Aborted), await shelf.ChoicesAsync(Viewer, Aborted));
        return Page();
    }
}
