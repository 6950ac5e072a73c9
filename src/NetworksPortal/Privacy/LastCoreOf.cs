using NetworksPortal.Employees;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;

namespace NetworksPortal.Privacy;

/// <summary>The networks that would be without a core team if this person went. For their own eyes.</summary>
public sealed class LastCoreOf(MyNetworks myNetworks, Rosters rosters)
{
    public async Task<IReadOnlyList<Network>> Handle(EmployeeId me, CancellationToken ct)
    {
        var last = new List<Network>();
        foreach (var mine in (await myNetworks.Handle(me, ct)).Where(mine => mine.Membership.IsCore))
        {
            if ((await rosters.OpenAsync(mine.Network.Id, ct)).CoreTeam.Count() == 1)
            {
                last.Add(mine.Network);
            }
        }

        return last;
    }
}
