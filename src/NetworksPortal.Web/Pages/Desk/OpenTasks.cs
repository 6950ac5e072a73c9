using NetworksPortal.Budgets;
using NetworksPortal.Budgets.Claims;
using NetworksPortal.Events;
using NetworksPortal.Events.Hosting;
using NetworksPortal.Memberships;

namespace NetworksPortal.Web.Pages.Desk;

/// <summary>What waits for the core team.</summary>
/// <param name="Key">The space's opaque key, for links.</param>
/// <param name="Requests">How many ask to come in.</param>
/// <param name="Uncounted">Meetings whose people were not counted.</param>
/// <param name="Removals">Members whose removal another core member proposed, for me to agree to or not.</param>
/// <param name="AsksToClose">Whether another core member wants to close the network.</param>
/// <param name="Money">What waits in the book of this year.</param>
/// <param name="Hosting">Other networks that ask to host a meeting together.</param>
public sealed record DeskTasks(
    string Key, int Requests, IReadOnlyList<EventSummary> Uncounted, IReadOnlyList<(PersonaId Persona, string Name)> Removals, bool AsksToClose, MoneyTasks Money,
    IReadOnlyList<HostInvitation> Hosting)
{
    public int Count => Uncounted.Count + (Requests > 0 ? 1 : 0) + Removals.Count + (AsksToClose ? 1 : 0) + Money.Count + Hosting.Count;
}

/// <param name="Year">Whose book.</param>
/// <param name="Claims">Claims without an answer.</param>
/// <param name="Seconds">Costs that wait for a second core member.</param>
public sealed record MoneyTasks(int Year, int Claims, int Seconds)
{
    public int Count => (Claims > 0 ? 1 : 0) + (Seconds > 0 ? 1 : 0);
}

/// <summary>Gathers them, for the desk and for whoever takes over.</summary>
public sealed class OpenTasks(Rosters rosters, PastEvents past, BudgetLines lines, ReadClaims claims, HostInvitations hosting, TimeProvider time)
{
    private const int CountedBack = 10;

    public async Task<DeskTasks> Handle(Viewer viewer, string key, CancellationToken ct)
    {
        var roster = await rosters.OpenAsync(viewer.Network, ct);
        return new(
            key,
            roster.Requests.Count(),
            [.. (await past.Handle(viewer, CountedBack, ct)).Where(meeting => meeting is { IsOurs: true, IsCancelled: false, Headcount: null })],
            [.. roster.Members.Where(member => member.Membership.Persona != viewer.Persona
                && roster.RemovalOf(member.Membership.Persona) is { } by && by != viewer.Persona)
                .Select(member => (member.Membership.Persona, ShownNames.Of(member, forCore: true) ?? ""))],
            roster.ClosingBy().Any(by => by != viewer.Persona),
            new(time.Today().Year, await claims.CountWaitingAsync(viewer, ct), await lines.CountWaitingAsync(viewer, ct)),
            await hosting.Handle(viewer, ct));
    }
}
