namespace NetworksPortal.Memberships;

/// <summary>The one rule by which a member's name is shown, and from which the labels beside the fields are made.</summary>
public static class ShownNames
{
    public static string? Of(RosterEntry entry, bool forCore) => entry.Membership.Visibility switch
    {
        Visibility.RealName => entry.RealName,
        Visibility.Nickname => entry.Membership.Nickname,
        _ => forCore ? entry.RealName : null,
    };

    /// <summary>
    /// Two nicknames that a reader would take for one another: capitals, accents, spaces and signs do not count.
    /// </summary>
    public static bool LookAlike(string one, string other) => string.Equals(Skeleton(one), Skeleton(other), StringComparison.Ordinal);

    private static string Skeleton(string name) => string.Concat(name
        .Normalize(System.Text.NormalizationForm.FormKD)
        .Where(char.IsLetterOrDigit)
        .Select(char.ToLowerInvariant));
}
