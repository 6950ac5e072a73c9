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
        return WhoSees.RealName(entry.Membership.Visibility) >= circle ? entry.RealName : null;
    }

    /// <summary>
    /// Two nicknames that a reader would take for one another: capitals, accents, spaces and signs do not count.
    /// </summary>
    public static bool LookAlike(string one, string other) => string.Equals(Skeleton(one), Skeleton(other), StringComparison.Ordinal);

    private static string Skeleton(string name) => string.Concat(name
        .Normalize(System.Text.NormalizationForm.FormKD)
        .Where(char.IsLetterOrDigit)
        .Select(char.ToLowerInvariant));
}
