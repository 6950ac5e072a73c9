using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.Budgets;
using NetworksPortal.Events;
using NetworksPortal.Memberships;
using NetworksPortal.Web.Forms;

namespace NetworksPortal.Web.Pages.Budgets;

public sealed class BudgetModel(
    BudgetOverview overview, EnterCost enter, MoveCost move, Rosters rosters, CostMeetings meetings, TimeProvider time, IStringLocalizer<BudgetModel> texts) : SpacePage
{
    [BindProperty]
    public CostInput Input { get; set; } = new();

    public Budget Budget { get; private set; } = null!;

    public IReadOnlyList<int> Years { get; private set; } = [];

    public IReadOnlyList<CostMeeting> Meetings { get; private set; } = [];

    public Roster Roster { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(int? year)
    {
        Input.Day = Ui.Text.Words.Machine(time.Today());
        return ShowAsync(year);
    }

    public async Task<IActionResult> OnPostAsync(int? year)
    {
        var cost = Input.Read(ModelState, texts);
        if (!ModelState.IsValid)
        {
            return await ShowAsync(year);
        }

        try
        {
            if (cost.Event is { } meeting && !await meetings.IsThereAsync(Viewer, meeting, Aborted))
            {
                return NotFound();
            }

            await enter.Handle(Viewer, cost, Aborted);
            Flash(texts["Entered", cost.Amount]);
            return LocalRedirect(Links.Budget(Key, cost.Day.Year));
        }
        catch (RuleViolation no)
        {
            ModelState.Add(no, texts);
            return await ShowAsync(year);
        }
    }

    public async Task<IActionResult> OnPostMoveAsync(int? year, Guid id, CostState to)
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
            return LocalRedirect(Links.Budget(Key, year));
        }
        catch (RuleViolation no)
        {
            ModelState.AddModelError("", texts["Rule." + no.Code, [.. no.Arguments]]);
            return await ShowAsync(year);
        }
    }

    private async Task<IActionResult> ShowAsync(int? year)
    {
        Years = await overview.YearsAsync(Viewer, Aborted);
        var shown = year ?? time.Today().Year;
        if (year is not null && !Years.Contains(shown))
        {
            return NotFound();
        }

        Budget = await overview.Handle(Viewer, shown, Aborted);
        Roster = await rosters.OpenAsync(Viewer.Network, Aborted);
        Meetings = await meetings.RecentAsync(Viewer, Aborted);
        return Page();
    }
}
