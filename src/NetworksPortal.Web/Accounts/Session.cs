using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using NetworksPortal.Administration;
using NetworksPortal.Employees;
using NetworksPortal.Persistence;
using NetworksPortal.Web.Authorization;

namespace NetworksPortal.Web.Accounts;

/// <summary>
/// Starts and ends the session of a browser. It carries a number, the roles of the organisation, a stamp and whether the second
/// step was taken; never a name, an address or a network.
/// </summary>
internal sealed class Session(PortalDb db, Administrators administrators, SecondFactorRule rule)
{
    public const string Scheme = "Portal";

    /// <summary>Between the two steps. It opens the pages of the second step and nothing else, which does not know of it.</summary>
    public const string HalfwayScheme = "PortalHalfway";

    public const string StampClaim = "stamp";
    public const string FactorClaim = "factor";

    /// <summary>After the password: in, or on to the second step.</summary>
    /// <returns>Where to go.</returns>
    public async Task<string> EnterAsync(HttpContext http, Employee employee, string back)
    {
        if (!employee.TwoFactorEnabled && !rule.Asks(await administrators.RolesOf(employee.EmployeeId, http.RequestAborted)))
        {
            await StartAsync(http, employee, hasFactor: false);
            return back;
        }

        await http.SignInAsync(HalfwayScheme, new(new ClaimsIdentity(ClaimsOf(employee), HalfwayScheme)));
        return $"/account/second-step{(employee.TwoFactorEnabled ? "" : "/set-up")}?back={Uri.EscapeDataString(back)}";
    }

    /// <summary>Who typed their password and has the second step before them; null where nobody did, or too long ago.</summary>
    public async Task<Employee?> HalfwayAsync(HttpContext http)
    {
        var person = (await http.AuthenticateAsync(HalfwayScheme)).Principal;
        var (id, stamp) = (person?.EmployeeId()?.Value, person?.FindFirst(StampClaim)?.Value);
        return await db.Employees.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id && e.Active && e.SecurityStamp == stamp, http.RequestAborted);
    }

    public async Task StartAsync(HttpContext http, Employee employee, bool hasFactor)
    {
        var roles = await administrators.RolesOf(employee.EmployeeId, http.RequestAborted);
        var claims = ClaimsOf(employee)
            .Concat(roles.Select(role => new Claim(ClaimTypes.Role, role)))
            .Concat(hasFactor ? [new(FactorClaim, "")] : []);
        await http.SignInAsync(Scheme, new(new ClaimsIdentity(claims, Scheme)));
        if (hasFactor)
        {
            await http.SignOutAsync(HalfwayScheme);
        }
    }

    /// <summary>Goes on as before with a new stamp, which ended all others.</summary>
    public Task RenewAsync(HttpContext http, Employee employee) => StartAsync(http, employee, http.User.HasClaim(claim => claim.Type == FactorClaim));

    public Task EndAsync(HttpContext http) => http.SignOutAsync(Scheme);

    private static IEnumerable<Claim> ClaimsOf(Employee employee) =>
    [
        new(ClaimTypes.NameIdentifier, employee.Id.ToString(CultureInfo.InvariantCulture)),
        new(StampClaim, employee.SecurityStamp!),
    ];
}
