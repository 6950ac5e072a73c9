namespace NetworksPortal.Memberships;

/// <summary>How a member is called in a list, by <see cref="WhoSees"/>.</summary>
public static class ShownNames
{
    public static string? Of(RosterEntry entry, bool forCore)
    {
        if (entry.Membership.Visibility == Visibility.Nickname)
        {
            return entry.Membership.Nickname;
        }

        var circle = forCore ? Circle.CoreTeam : Circle.Members;
        return WhoSees.ListedName(entry.Membership.Visibility) >= circle ? entry.RealName : null;
    }

    /// <summary>Two names that a reader would take for one another.</summary>
    public static bool LookAlike(string one, string other) =>
        string.Equals(NameCharacters.Skeleton(one), NameCharacters.Skeleton(other), StringComparison.Ordinal);
}
