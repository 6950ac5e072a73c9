using System.Buffers.Text;
using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
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
internal sealed class Session(PortalDb db, Administrators administrators, EndSession end, KnownDevices devices, SecondFactorRule rule, TimeProvider time)
{
    public const string Scheme = "Portal";

    /// <summary>Counted from the sign-in, however busy somebody is meanwhile.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>Between the two steps. It opens the pages of the second step and nothing else, which does not know of it.</summary>
    public const string HalfwayScheme = "PortalHalfway";

    public const string StampClaim = "stamp";
    public const string FactorClaim = "factor";
    public const string IdClaim = "session";
    public const string SinceClaim = "since";

    private const int IdBytes = 16;

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
        await EndAsync(http.User);
        var roles = await administrators.RolesOf(employee.EmployeeId, http.RequestAborted);
        var claims = ClaimsOf(employee)
            .Append(new(IdClaim, Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(IdBytes))))
            .Append(new(SinceClaim, time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)))
            .Concat(roles.Select(role => new Claim(ClaimTypes.Role, role)))
            .Concat(hasFactor ? [new(FactorClaim, "")] : []);
        await http.SignInAsync(Scheme, new(new ClaimsIdentity(claims, Scheme)));
        devices.Remember(http, employee.EmployeeId);
        if (hasFactor)
        {
            await http.SignOutAsync(HalfwayScheme);
        }
    }

    /// <summary>Goes on as before with a new stamp, which ended all others.</summary>
    public Task RenewAsync(HttpContext http, Employee employee) => StartAsync(http, employee, http.User.HasClaim(claim => claim.Type == FactorClaim));

    public async Task EndAsync(HttpContext http)
    {
        await EndAsync(http.User);
        await http.SignOutAsync(Scheme);
    }

    /// <summary>When a session ends at the latest; null for what is no session of this portal.</summary>
    public static DateTimeOffset? EndOf(ClaimsPrincipal? person) =>
        long.TryParse(person?.FindFirstValue(SinceClaim), NumberStyles.None, CultureInfo.InvariantCulture, out var since)
            ? DateTimeOffset.FromUnixTimeSeconds(since) + Longest
            : null;

    private async Task EndAsync(ClaimsPrincipal person)
    {
        if (person.FindFirstValue(IdClaim) is { } id && EndOf(person) is { } until)
        {
            // Whoever closes the window while signing out is out all the same.
            await end.Handle(id, until, CancellationToken.None);
        }
    }

    private static IEnumerable<Claim> ClaimsOf(Employee employee) =>
    [
        new(ClaimTypes.NameIdentifier, employee.Id.ToString(CultureInfo.InvariantCulture)),
        new(StampClaim, employee.SecurityStamp!),
    ];
}
