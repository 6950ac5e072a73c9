namespace NetworksPortal.Web.Pages.Memberships;

/// <summary>What waits for a member at the start of their space.</summary>
/// <param name="IsAsked">Whether the core team asked them in.</param>
/// <param name="HasNoCoreTeam">Whether nobody is core any more.</param>
public sealed record ForMe(string Key, bool IsAsked, bool HasNoCoreTeam)
{
    public static ForMe Nothing { get; } = new("", IsAsked: false, HasNoCoreTeam: false);
}
