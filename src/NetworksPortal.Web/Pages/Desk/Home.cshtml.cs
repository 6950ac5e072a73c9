using NetworksPortal.Budgets;
using NetworksPortal.Events;
using NetworksPortal.ExemptionHours;

namespace NetworksPortal.Web.Pages.Desk;

/// <summary>What waits for the core team, and how it stands with money and time.</summary>
public sealed class HomeModel(OpenTasks tasks, UpcomingEvents upcoming, BudgetOverview budgets, MyMonth months, TimeProvider time) : SpacePage
{
    private const int Shown = 3;

    public DeskTasks Tasks { get; private set; } = null!;

    public IReadOnlyList<EventSummary> Next { get; private set; } = [];

    public Budget Budget { get; private set; } = null!;

    public MonthOfHours Month { get; private set; } = null!;

    public async Task OnGetAsync()
    {
        var today = time.Today();
        Tasks = await tasks.Handle(Viewer, Key, Aborted);
        Next = [.. (await upcoming.Handle(Viewer, Aborted)).Where(meeting => !meeting.IsCancelled).Take(Shown)];
        Budget = await budgets.Handle(Viewer, today.Year, Aborted);
        Month = await months.Handle(Viewer, today.ToYearMonth(), Aborted);
    }
}
