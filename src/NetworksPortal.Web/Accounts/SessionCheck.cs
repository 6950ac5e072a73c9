using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using NetworksPortal.Employees;
using NetworksPortal.Persistence;
using NetworksPortal.Web.Authorization;

namespace NetworksPortal.Web.Accounts;

/// <summary>
/// Asks at every request whether the session still stands: signing out, twelve hours, a closed account, another password, another
/// second factor and other roles end it at once. One small query by key costs less than a minute of somebody who should be out.
/// </summary>
internal static class SessionCheck
{
    /// <summary>Worked out once: it is asked before every page.</summary>
    private static readonly Func<PortalDb, int?, byte[], CancellationToken, Task<string?>> StampOf = EF.CompileAsyncQuery(
        (PortalDb db, int? id, byte[] session, CancellationToken ct) => db.Employees
            .Where(e => e.Id == id && e.Active && !db.Set<EndedSession>().Any(ended => ended.Hash == session))
            .Select(e => e.SecurityStamp)
            .SingleOrDefault());

    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        var id = context.Principal?.EmployeeId()?.Value;
        var stamp = context.Principal?.FindFirst(Session.StampClaim)?.Value;
        var session = EndedSession.HashOf(context.Principal?.FindFirst(Session.IdClaim)?.Value ?? "");
        var db = http.RequestServices.GetRequiredService<PortalDb>();
        var current = await StampOf(db, id, session, http.RequestAborted);
        if (current is null || current != stamp || IsOver(context) || LacksFactor(context))
        {
            context.RejectPrincipal();
            await http.SignOutAsync(Session.Scheme);
        }
    }

    /// <summary>Also where it does not say since when it is, or which it is.</summary>
    private static bool IsOver(CookieValidatePrincipalContext context) =>
        context.Principal!.FindFirst(Session.IdClaim) is null
        || Session.EndOf(context.Principal) is not { } end
        || end <= context.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();

    /// <summary>However it came about: the roles of a session open nothing without the second step.</summary>
    private static bool LacksFactor(CookieValidatePrincipalContext context) =>
        !context.Principal!.HasClaim(claim => claim.Type == Session.FactorClaim)
        && context.HttpContext.RequestServices.GetRequiredService<SecondFactorRule>().Asks(context.Principal!);
}
