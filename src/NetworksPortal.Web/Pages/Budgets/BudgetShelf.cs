using NetworksPortal.Budgets;
using NetworksPortal.Budgets.Claims;
using NetworksPortal.Memberships;

namespace NetworksPortal.Web.Pages.Budgets;

/// <summary>What a page of a year's book shows.</summary>
/// <param name="Waiting">Plans that wait for a second core member.</param>
/// <param name="Claims">Claims that wait for an answer.</param>
public sealed record OpenBook(Budget Budget, FoundLines Found, Roster Roster, CostKinds Kinds, int Waiting, int Claims)
{
    /// <summary>There is something to do before the costs are read, or nothing to do any more.</summary>
    public bool HasNotice => Waiting > 0 || Claims > 0 || Budget.Closed is not null;
}

/// <summary>Takes the book of a year from the shelf, for the pages that show it.</summary>
public sealed class BudgetShelf(BudgetOverview overview, BudgetLines lines, ReadBudgetRules rules, ReadClaims claims, Rosters rosters, CostMeetings meetings, TimeProvider time)
{
    /// <returns>Null for a year without a grant, unless it is this one.</returns>
    public async Task<OpenBook?> OpenAsync(Viewer viewer, int? year, LineFilter filter, int page, CancellationToken ct)
    {
        var shown = await overview.Handle(viewer, year ?? time.Today().Year, ct);
        // Read first: what the lines and the claims ask of the rules lies there then.
        var kinds = await KindsAsync(viewer, ct);
        return year is not null && !shown.Years.Contains(shown.Year) ? null : new OpenBook(
            shown, await lines.Handle(viewer, shown, filter, page, ct), await rosters.OpenAsync(viewer.Network, ct),
            kinds, await lines.CountWaitingAsync(viewer, ct), await claims.CountWaitingAsync(viewer, ct));
    }

    public async Task<CostChoices> ChoicesAsync(Viewer viewer, CancellationToken ct) => new(await KindsAsync(viewer, ct), await meetings.RecentAsync(viewer, ct));

    public async Task<CostKinds> KindsAsync(Viewer viewer, CancellationToken ct) => new(await rules.Handle(viewer, ct));
}
