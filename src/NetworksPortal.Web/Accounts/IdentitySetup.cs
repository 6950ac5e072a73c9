using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using NetworksPortal.Employees;
using NetworksPortal.Persistence;
using NetworksPortal.Web.Settings;

namespace NetworksPortal.Web.Accounts;

/// <summary>Who is signed in, and how the browser keeps that.</summary>
internal static class IdentitySetup
{
    /// <summary>What OWASP asks of PBKDF2 with SHA-512.</summary>
    private const int HashRounds = 210_000;

    private static readonly TimeSpan WorkingDay = TimeSpan.FromHours(8);

    /// <summary>To find a telephone and type six digits.</summary>
    private static readonly TimeSpan BetweenSteps = TimeSpan.FromMinutes(10);

    public static IServiceCollection AddPortalIdentity(this IServiceCollection services, PortalSettings settings)
    {
        services.AddSingleton<IPasswordHasher<Employee>, PasswordHasher<Employee>>();
        services.AddIdentityCore<Employee>(identity => identity.User.RequireUniqueEmail = true)
            .AddRoles<IdentityRole<int>>()
            .AddEntityFrameworkStores<PortalDb>();
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = HashRounds);
        services.AddScoped<Session>();
        services.AddSingleton<CarriedKey>();
        services.AddSingleton<KnownDevices>();
        services.AddSingleton(new SecondFactorRule(IsOn: !settings.Demo));
        services.AddAuthentication(Session.Scheme).AddCookie(Session.Scheme, Configure).AddCookie(Session.HalfwayScheme, ConfigureHalfway);
        return services;
    }

    private static void ConfigureHalfway(CookieAuthenticationOptions cookie)
    {
        Protect(cookie, "portal.halfway");
        cookie.ExpireTimeSpan = BetweenSteps;
        cookie.SlidingExpiration = false;
    }

    private static void Protect(CookieAuthenticationOptions cookie, string name)
    {
        cookie.Cookie.Name = name;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.CookieManager = new HostPrefixCookies();
    }

    private static void Configure(CookieAuthenticationOptions cookie)
    {
        Protect(cookie, "portal.session");
        cookie.ExpireTimeSpan = WorkingDay;
        cookie.SlidingExpiration = true;
        cookie.LoginPath = "/account/signin";
        cookie.LogoutPath = "/account/signout";
        cookie.ReturnUrlParameter = "back";
        cookie.Events.OnValidatePrincipal = SessionCheck.ValidateAsync;
    }
}
