using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using NetworksPortal.Employees;
using NetworksPortal.Persistence;

namespace NetworksPortal.Web.Accounts;

/// <summary>Who is signed in, and how the browser keeps that.</summary>
internal static class IdentitySetup
{
    /// <summary>What OWASP asks of PBKDF2 with SHA-512.</summary>
    private const int HashRounds = 210_000;

    private static readonly TimeSpan WorkingDay = TimeSpan.FromHours(8);

    public static IServiceCollection AddPortalIdentity(this IServiceCollection services)
    {
        services.AddSingleton<IPasswordHasher<Employee>, PasswordHasher<Employee>>();
        services.AddIdentityCore<Employee>(identity => identity.User.RequireUniqueEmail = true)
            .AddRoles<IdentityRole<int>>()
            .AddEntityFrameworkStores<PortalDb>();
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = HashRounds);
        services.AddScoped<Session>();
        services.AddSingleton<CarriedRows>();
        services.AddAuthentication(Session.Scheme).AddCookie(Session.Scheme, Configure);
        return services;
    }

    private static void Configure(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = "portal.session";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.CookieManager = new HostPrefixCookies();
        cookie.ExpireTimeSpan = WorkingDay;
        cookie.SlidingExpiration = true;
        cookie.LoginPath = "/account/signin";
        cookie.LogoutPath = "/account/signout";
        cookie.ReturnUrlParameter = "back";
        cookie.Events.OnValidatePrincipal = SessionCheck.ValidateAsync;
    }
}
