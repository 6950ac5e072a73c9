using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using NetworksPortal.Persistence;
using NetworksPortal.Web.Authorization;

namespace NetworksPortal.Web.Accounts;

/// <summary>
/// Asks at every request whether the session still stands: a closed account, another password, another second factor and other
/// roles end it at once. One small query by key costs less than a minute of somebody who should be out.
/// </summary>
internal static class SessionCheck
{
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        var id = context.Principal?.EmployeeId()?.Value;
        var stamp = context.Principal?.FindFirst(Session.StampClaim)?.Value;
        var current = await http.RequestServices.GetRequiredService<PortalDb>().Employees
            .Where(e => e.Id == id && e.Active)
            .Select(e => e.SecurityStamp)
            .SingleOrDefaultAsync(http.RequestAborted);
        if (current is null || current != stamp || LacksFactor(context))
        {
            context.RejectPrincipal();
            await http.SignOutAsync(Session.Scheme);
        }
    }

    /// <summary>However it came about: the roles of a session open nothing without the second step.</summary>
    private static bool LacksFactor(CookieValidatePrincipalContext context) =>
        !context.Principal!.HasClaim(claim => claim.Type == Session.FactorClaim)
        && context.HttpContext.RequestServices.GetRequiredService<SecondFactorRule>().Asks(context.Principal!);
}
