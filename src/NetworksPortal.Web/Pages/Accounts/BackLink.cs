using Microsoft.AspNetCore.Mvc;

namespace NetworksPortal.Web.Pages.Accounts;

internal static class BackLink
{
    /// <summary>The page that somebody came for, if it is one of the portal's own.</summary>
    public static string BackOrStart(this IUrlHelper url, string? back) => url.IsLocalUrl(back) ? back! : "/me";
}
