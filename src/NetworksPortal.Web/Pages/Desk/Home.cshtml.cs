using NetworksPortal.Budgets;
using NetworksPortal.Budgets.Claims;
using NetworksPortal.Events;
using NetworksPortal.ExemptionHours;
using NetworksPortal.Memberships;

namespace NetworksPortal.Web.Pages.Desk;

/// <summary>What waits for the core team, and how it stands with money and time.</summary>
public sealed class HomeModel(
    Rosters rosters, UpcomingEvents upcoming, PastEvents past, BudgetOverview budgets, BudgetLines lines, ReadClaims claims, MyMonth months, TimeProvider time) : SpacePage
{
    private const int Shown = 3;
    private const int CountedBack = 10;

    public int Requests { get; private set; }

    public IReadOnlyList<EventSummary> Uncounted { get; private set; } = [];

    public IReadOnlyList<EventSummary> Next { get; private set; } = [];

    public Budget Budget { get; private set; } = null!;

    public MonthOfHours Month { get; private set; } = null!;

    /// <summary>Members whose removal another core member proposed, for me to agree to or not.</summary>
    public IReadOnlyList<(PersonaId Persona, string Name)> Removals { get; private set; } = [];

    /// <summary>Whether another core member wants to close the network.</summary>
    public bool AsksToClose { get; private set; }

    /// <summary>Claims without an answer.</summary>
    public int Claims { get; private set; }

    /// <summary>Costs that wait for a second core member.</summary>
    public int Seconds { get; private set; }

    public int Tasks => Uncounted.Count + (Requests > 0 ? 1 : 0) + Removals.Count + (AsksToClose ? 1 : 0) + (Claims > 0 ? 1 : 0) + (Seconds > 0 ? 1 : 0);

    public async Task OnGetAsync()
    {
        var today = time.Today();
        await WaitsForMeAsync();
        Uncounted = [.. (await past.Handle(Viewer, CountedBack, Aborted)).Where(meeting => meeting is { IsCancelled: false, Headcount: null })];
        Next = [.. (await upcoming.Handle(Viewer, Aborted)).Where(meeting => !meeting.IsCancelled).Take(Shown)];
        (Claims, Seconds) = (await claims.CountWaitingAsync(Viewer, Aborted), await lines.CountWaitingAsync(Viewer, Aborted));
        Budget = await budgets.Handle(Viewer, today.Year, Aborted);
        Month = await months.Handle(Viewer, today.ToYearMonth(), Aborted);
    }

    private async Task WaitsForMeAsync()
    {
        var roster = await rosters.OpenAsync(Viewer.Network, Aborted);
        Requests = roster.Requests.Count();
        AsksToClose = roster.ClosingBy().Any(by => by != Viewer.Persona);
        Removals = [.. roster.Members.Where(member => member.Membership.Persona != Viewer.Persona
            && roster.RemovalOf(member.Membership.Persona) is { } by && by != Viewer.Persona)
            .Select(member => (member.Membership.Persona, ShownNames.Of(member, forCore: true) ?? ""))];
    }
}
