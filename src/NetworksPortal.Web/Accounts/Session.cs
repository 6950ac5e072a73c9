using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using NetworksPortal.Administration;
using NetworksPortal.Employees;

namespace NetworksPortal.Web.Accounts;

/// <summary>
/// Starts and ends the session of a browser. It carries a number, the roles of the organisation and a stamp; never a
/// name, an address or a network.
/// </summary>
internal sealed class Session(Administrators administrators)
{
    public const string Scheme = "Portal";
    public const string StampClaim = "stamp";

    public async Task StartAsync(HttpContext http, Employee employee)
    {
        var roles = await administrators.RolesOf(employee.EmployeeId, http.RequestAborted);
        var claims = roles.Select(role => new Claim(ClaimTypes.Role, role))
            .Prepend(new(StampClaim, employee.SecurityStamp!))
            .Prepend(new(ClaimTypes.NameIdentifier, employee.Id.ToString(CultureInfo.InvariantCulture)));
        await http.SignInAsync(Scheme, new(new ClaimsIdentity(claims, Scheme)));
    }

    public Task EndAsync(HttpContext http) => http.SignOutAsync(Scheme);
}
