using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.Budgets;
using NetworksPortal.Web.Forms;

namespace NetworksPortal.Web.Pages.Budgets;

public sealed class BudgetModel(
    BudgetShelf shelf, EnterCost enter, MoveCost move, CostMeetings meetings, TimeProvider time, IStringLocalizer<BudgetModel> texts) : SpacePage
{
    [BindProperty]
    public CostInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public LineQuery Query { get; set; } = new();

    public OpenBook Book { get; private set; } = null!;

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

    public async Task<IActionResult> OnPostMoveAsync(Guid id, CostState to)
    {
        if (!ModelState.IsValid || !Enum.IsDefined(to))
        {
            return NotFound();
        }

        try
        {
            if (!await move.Handle(Viewer, new CostLineId(id), to, Aborted))
            {
                return NotFound();
            }

            Flash(texts["Moved." + to]);
            return LocalRedirect(Links.Budget(Key, Year));
        }
        catch (RuleViolation no)
        {
            ModelState.AddModelError("", texts["Rule." + no.Code, [.. no.Arguments]]);
            return await ShowAsync();
        }
    }

    public string LinkTo(int page) => Query.Link(Key, Book.Budget.Year, page);

    private async Task<IActionResult> ShowAsync()
    {
        if (await shelf.OpenAsync(Viewer, Year, Query.Filter, Query.P, Aborted) is not { } book)
        {
            return NotFound();
        }

        Book = book;
        return Page();
    }
}
