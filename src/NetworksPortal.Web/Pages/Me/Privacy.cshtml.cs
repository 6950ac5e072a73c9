using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;

namespace NetworksPortal.Web.Pages.Me;

internal sealed class PrivacyModel(PortalDb db, MyNetworks myNetworks) : PortalPage
{
    private string realName = "";

    public IReadOnlyList<MyNetwork> Mine { get; private set; } = [];

    public async Task OnGetAsync()
    {
        realName = await db.Employees.Where(e => e.Id == Me.Value).Select(e => e.Name).SingleAsync(Aborted);
        Mine = await myNetworks.Handle(Me, Aborted);
    }

    /// <summary>The name under which that circle knows this person, by the rule that shows it; null for none.</summary>
    public string? SeenBy(MyNetwork mine, Circle circle) =>
        ShownNames.Of(new RosterEntry(Me, realName, mine.Membership), forCore: circle == Circle.CoreTeam);
}
