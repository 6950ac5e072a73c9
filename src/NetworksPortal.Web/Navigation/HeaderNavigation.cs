using Microsoft.Extensions.Localization;
using NetworksPortal.Employees;
using NetworksPortal.Ui.Navigation;

namespace NetworksPortal.Web.Navigation;

/// <summary>
/// The menu of each page. A page is private once somebody is signed in: the way out then stands on all of them, so that its
/// presence tells nothing.
/// </summary>
public sealed class HeaderNavigation(ISpaceContext space, IStringLocalizer<HeaderNavigation> texts) : IPortalNavigation
{
    public ValueTask<PortalNavigation> ForAsync(HttpContext http, CancellationToken cancellationToken = default)
    {
        var path = http.Request.Path;
        var navigation = http.User.Identity?.IsAuthenticated is not true ? Visitor(http)
            : space.Current is { } open ? Inside(open, path)
            : SignedIn(http, path);
        return ValueTask.FromResult(navigation);
    }

    private PortalNavigation Visitor(HttpContext http)
    {
        var links = new[]
        {
            new NavLink(texts["Networks"], "/#networks"),
            new NavLink(texts["Agenda"], "/#agenda"),
            Link("Privacy", "/privacy", "lock", http.Request.Path),
        };
        return new PortalNavigation(links, SignInHref: SignIn(http.Request.Path));
    }

    private PortalNavigation SignedIn(HttpContext http, PathString path)
    {
        var links = new List<NavLink> { Link("Me", "/me", "home", path), Link("Figures", "/insights", "chart", path) };
        if (http.User.IsInRole(Roles.Hr))
        {
            links.Add(Link("Office", "/office", "euro", path));
        }

        if (http.User.IsInRole(Roles.Facilities))
        {
            links.Add(Link("Rooms", "/rooms", "door", path));
        }

        if (http.User.IsInRole(Roles.Administrator))
        {
            links.Add(Link("Admin", "/admin", "gear", path));
        }

        return new PortalNavigation(links, IsPrivate: true, SignOutHref: "/account/signout");
    }

    private PortalNavigation Inside(OpenSpace open, PathString path)
    {
        var start = $"/space/{open.Key}";
        var links = new List<NavLink>
        {
            new(texts["Start"], start, "home", path == start),
            Link("Agenda", start + "/events", "cal", path),
            Link("People", start + "/people", "people", path),
        };
        if (open.IsCore)
        {
            links.Add(Link("Desk", start + "/desk", "desk", path));
        }

        links.Add(Link("Self", start + "/me", "user", path));
        return new PortalNavigation(links, open.Heading, IsPrivate: true, HomeHref: "/me", SignOutHref: "/account/signout");
    }

    // Signing in leads back to where somebody was, and is not offered while they are at it.
    private static string? SignIn(PathString path) =>
        path.StartsWithSegments("/account") ? null
        : path == "/" || path.StartsWithSegments("/error") ? "/account/signin"
        : "/account/signin?back=" + Uri.EscapeDataString(path);

    private NavLink Link(string key, string href, string icon, PathString path) => new(texts[key], href, icon, path.StartsWithSegments(href));
}
