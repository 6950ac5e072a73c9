using NetworksPortal.Networks;

namespace NetworksPortal.Memberships;

/// <summary>How wide the circle is that may see something of a member. Each circle holds the ones before it.</summary>
public enum Circle { OnlyMe, CoreTeam, Members }

/// <summary>
/// Who may see what of a member: the one rule. Pages print it beside their fields, and <see cref="ShownNames"/> and
/// <see cref="LookUpName"/> keep to it.
/// </summary>
public static class WhoSees
{
    /// <summary>The choice itself, and that somebody accepted the charter.</summary>
    public static Circle Choice => Circle.CoreTeam;

    /// <summary>What a core member decides for the network; its log keeps it.</summary>
    public static Circle CoreVerb => Circle.CoreTeam;

    /// <summary>That somebody is core: their name stands apart in the list.</summary>
    public static Circle CoreRole => Circle.Members;

    public static Circle Nickname => Circle.Members;

    /// <summary>The portal sends to it; nobody reads it.</summary>
    public static Circle MailAddress => Circle.OnlyMe;

    /// <summary>Whom a member sees in the list of names; a core member besides may look up a name, by <see cref="MayLookUp"/>.</summary>
    public static Circle ListedName(Visibility visibility) => visibility switch
    {
        Visibility.RealName => Circle.Members,
        Visibility.CoreTeamOnly => Circle.CoreTeam,
        _ => Circle.OnlyMe,
    };

    /// <param name="visibility">What the member chose.</param>
    /// <param name="mayLookUp">Whether the network's rule lets its core team look up a real name.</param>
    public static Circle RealName(Visibility visibility, bool mayLookUp) =>
        visibility == Visibility.Nickname && mayLookUp ? Circle.CoreTeam : ListedName(visibility);

    /// <summary>Whether there is a name behind a nickname that the core team may open, by the charter that this member accepted.</summary>
    public static bool MayLookUp(Network network, Membership member) =>
        member.Visibility == Visibility.Nickname && network.MayLookUpNameOf(member.CharterVersion);

    /// <summary>The name by which the core team reads a request: the real one, unless the network chose not to know those behind nicknames.</summary>
    public static string InRequest(Network network, RosterEntry request) =>
        RealName(request.Membership.Visibility, network.MayLookUpNameOf(request.Membership.CharterVersion)) >= Circle.CoreTeam
            ? request.RealName : request.Membership.Nickname;
}
