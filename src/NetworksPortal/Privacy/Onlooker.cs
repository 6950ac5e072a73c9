using NetworksPortal.Employees;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;

namespace NetworksPortal.Privacy;

/// <summary>Through whose eyes somebody can look at themself.</summary>
public enum Onlooker { Member, CoreTeam, Colleague, OtherNetwork, LineManager, Hr, Administrator, Facilities }

internal static class Onlookers
{
    /// <summary>Account 0 is nobody's: what is seen depends on what somebody is in the network, and never on who they are.</summary>
    private static readonly EmployeeId Nobody = new(0);

    /// <summary>
    /// What such a person opens this network with, by the rule that opens every space; null where it stays shut. An onlooker
    /// who is privately a member looks as a member, so for the roles of the organisation it is asked what the role gives.
    /// </summary>
    public static Viewer? EyesOn(this Onlooker who, NetworkId network) => Viewer.Of(network, MembershipOf(who), Nobody);

    private static Membership MembershipOf(Onlooker who)
    {
        var member = Membership.Ask(new JoinChoices(Visibility.CoreTeamOnly, "", ""), charterVersion: 0).Admit();
        return who switch
        {
            Onlooker.Member => member,
            Onlooker.CoreTeam => member.MakeCore(),
            _ => Membership.None,
        };
    }
}
