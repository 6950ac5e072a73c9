using System.Diagnostics;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Web.Authorization;

namespace NetworksPortal.Web.Pages;

/// <summary>A page inside a network's space. Authorization has opened the space before the page runs.</summary>
public abstract class SpacePage : PortalPage
{
    public Viewer Viewer { get; private set; } = null!;

    public Network Network { get; private set; } = null!;

    /// <summary>The space's opaque key, for links.</summary>
    public string Key { get; private set; } = "";

    /// <summary>No handler for requests of a method "page", which it is by its name: MVC would prepare to fill such a context from a form.</summary>
    [NonHandler]
    public override void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
        var space = context.HttpContext.RequestServices.GetRequiredService<CurrentSpace>();
        Viewer = space.Viewer ?? throw new UnreachableException("No policy opened the space of this page.");
        Network = space.Network!;
        Key = space.Key;
    }
}
