namespace NetworksPortal.Memberships;

/// <summary>How wide the circle is that may see something of a member. Each circle holds the ones before it.</summary>
public enum Circle { OnlyMe, CoreTeam, Members }

/// <summary>
/// Who may see what of a member: the one rule. Pages print it beside their fields, and <see cref="ShownNames"/> keeps to it.
/// </summary>
public static class WhoSees
{
    /// <summary>The choice itself, and that somebody accepted the charter.</summary>
    public static Circle Choice => Circle.CoreTeam;

    public static Circle Nickname => Circle.Members;

    /// <summary>The portal sends to it; nobody reads it.</summary>
    public static Circle MailAddress => Circle.OnlyMe;

    public static Circle RealName(Visibility visibility) => visibility == Visibility.RealName ? Circle.Members : Circle.CoreTeam;
}
