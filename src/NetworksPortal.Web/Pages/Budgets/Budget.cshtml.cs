using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.Budgets;

namespace NetworksPortal.Web.Pages.Budgets;

/// <summary>A year's budget and its costs.</summary>
public sealed class BudgetModel(BudgetShelf shelf, MoveCost move, IStringLocalizer<BudgetModel> texts) : SpacePage
{
    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public LineQuery Query { get; set; } = new();

    public OpenBook Book { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostMoveAsync(CostStep? to)
    {
        try
        {
            if (to is null || !ModelState.IsValid || !await move.Handle(Viewer, to.Cost, to.To, Aborted))
            {
                return NotFound();
            }

            Flash(texts["Moved." + to.To]);
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
