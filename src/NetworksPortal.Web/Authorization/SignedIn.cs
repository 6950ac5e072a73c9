using System.Globalization;
using System.Security.Claims;
using NetworksPortal.Employees;

namespace NetworksPortal.Web.Authorization;

internal static class SignedIn
{
    public static EmployeeId? EmployeeId(this ClaimsPrincipal person) =>
        int.TryParse(person.FindFirstValue(ClaimTypes.NameIdentifier), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? new EmployeeId(id)
            : null;
}
