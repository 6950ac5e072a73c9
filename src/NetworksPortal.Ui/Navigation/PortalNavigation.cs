namespace NetworksPortal.Ui.Navigation;

/// <summary>What the header of one page shows.</summary>
/// <param name="Links">The main menu, in order.</param>
/// <param name="Space">The network whose private side this is, or null anywhere else.</param>
/// <param name="IsPrivate">Whether the page is behind the sign-in: it then always shows the way out.</param>
/// <param name="HomeHref">Where the mark leads.</param>
/// <param name="SignInHref">For a visitor: where to sign in. Null for somebody who is.</param>
/// <param name="SignOutHref">For somebody signed in: where the sign-out form posts to. Null for a visitor.</param>
public sealed record PortalNavigation(
    IReadOnlyList<NavLink> Links,
    SpaceHeading? Space = null,
    bool IsPrivate = false,
    string HomeHref = "/",
    string? SignInHref = null,
    string? SignOutHref = null);

/// <summary>One entry of the menu; <paramref name="Icon"/> is a name of the symbol sheet, for the tabs of a member.</summary>
public sealed record NavLink(string Text, string Href, string? Icon = null, bool Current = false);

/// <summary>The network that a private page belongs to.</summary>
/// <param name="Name">Shown beside the emblem.</param>
/// <param name="Emblem">A symbol name without its <c>e-</c>.</param>
/// <param name="Accent">A hue of the theme.</param>
/// <param name="Href">The start of its space.</param>
/// <param name="Others">The other spaces of this person, for the switcher; empty for most.</param>
public sealed record SpaceHeading(string Name, string Emblem, string Accent, string Href, IReadOnlyList<SpaceLink>? Others = null);

/// <summary>Another space to switch to.</summary>
public sealed record SpaceLink(string Name, string Emblem, string Accent, string Href);
