using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.Budgets;
using NetworksPortal.Budgets.Receipts;
using NetworksPortal.Memberships;
using NetworksPortal.Web.Forms;

namespace NetworksPortal.Web.Pages.Budgets;

/// <summary>One cost: what it says, its receipts, and its second pair of eyes.</summary>
[FileUpload]
public sealed class CostModel(
    BudgetShelf shelf, BudgetLines lines, BudgetOverview overview, CorrectCost correct, ApproveCost approve, KeptReceipts receipts, CostMeetings meetings, Rosters rosters,
    IStringLocalizer<BudgetModel> texts, IStringLocalizer<FileTexts> files) : SpacePage
{
    [BindProperty]
    public CostInput Input { get; set; } = new();

    public BudgetLineDetails Line { get; private set; } = null!;

    public CostChoices Choices { get; private set; } = null!;

    public Roster Roster { get; private set; } = null!;

    public bool IsOpen { get; private set; }

    /// <summary>A colleague saved first: the page shows what is kept beside what was typed.</summary>
    public bool WasChanged { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Fill() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, int version)
    {
        var text = Input.ReadText(ModelState, texts);
        if (!ModelState.IsValid || (text.Event is { } meeting && !await meetings.IsThereAsync(Viewer, meeting, Aborted)))
        {
            return await LoadAsync(id) && !ModelState.IsValid ? Page() : NotFound();
        }

        return await DoAsync(id, async () => await correct.Handle(Viewer, new(id), version, text, Aborted) switch
        {
            Correction.NotThere => null,
            Correction.WaitsForSecond => "CorrectedWaiting",
            _ => "Corrected",
        });
    }

    public Task<IActionResult> OnPostApproveAsync(Guid id, int version) =>
        DoAsync(id, async () => await approve.Handle(Viewer, new(id), version, Aborted) ? "Approved" : null, fill: true);

    public Task<IActionResult> OnPostReceiptAsync(Guid id) =>
        DoAsync(id, async () => await receipts.AddAsync(Viewer, new(id), await FileUpload.ReadAsync(Input.File, Aborted), Aborted) ? "Receipt.Added" : null, fill: true);

    public Task<IActionResult> OnPostRemoveAsync(Guid id, Guid receipt) =>
        DoAsync(id, async () => await receipts.RemoveAsync(Viewer, new(id), new(receipt), Aborted) ? "Receipt.Removed" : null, fill: true);

    /// <param name="id">Which cost.</param>
    /// <param name="work">What is done: the key of the sentence that says so, or null where there is nothing to do it to.</param>
    /// <param name="fill">The form with its words was not sent, so it shows what is kept.</param>
    private async Task<IActionResult> DoAsync(Guid id, Func<Task<string?>> work, bool fill = false)
    {
        try
        {
            if (await work() is not { } done)
            {
                return NotFound();
            }

            Flash(texts[done]);
            return LocalRedirect(Links.Cost(Key, new(id)));
        }
        catch (RuleViolation no)
        {
            if (!await LoadAsync(id))
            {
                return NotFound();
            }

            WasChanged = no.Code == "CostChanged";
            var result = fill ? Fill() : Page();
            ModelState.Add(no, no.IsAboutFile() ? files : texts);
            return result;
        }
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await lines.FindAsync(Viewer, new(id), Aborted) is not { } line)
        {
            return false;
        }

        (Line, Choices, Roster) = (line, await shelf.ChoicesAsync(Viewer, Aborted), await rosters.OpenAsync(Viewer.Network, Aborted));
        IsOpen = (await overview.Handle(Viewer, line.Day.Year, Aborted)).Closed is null;
        return true;
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Fill()
    {
        ModelState.Clear();
        Input = CostInput.Of(Line);
        return Page();
    }
}
