using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NetworksPortal.Employees;
using NetworksPortal.Web.Navigation;

namespace NetworksPortal.Web.Authorization;

internal static class AuthorizationSetup
{
    public static IServiceCollection AddPortalAuthorization(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<CurrentSpace>();
        services.AddScoped<ISpaceContext>(provider => provider.GetRequiredService<CurrentSpace>());
        services.AddScoped<IAuthorizationHandler, SpaceRequirementHandler>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, NotThere>();
        services.Configure<MvcOptions>(mvc =>
        {
            mvc.Filters.Add(new OwnMethodsOnly());
            mvc.Filters.Add(new CharterFirst());
            mvc.TakeAddressFirst();
        });
        services.AddAuthorizationBuilder()
            .AddPolicy(nameof(Access.Employee), policy => policy.RequireAuthenticatedUser())
            .AddPolicy(nameof(Access.Member), policy => policy.RequireAuthenticatedUser().AddRequirements(new SpaceRequirement(Core: false)))
            .AddPolicy(nameof(Access.Core), policy => policy.RequireAuthenticatedUser().AddRequirements(new SpaceRequirement(Core: true)))
            .AddPolicy(nameof(Access.Hr), policy => policy.RequireAuthenticatedUser().RequireRole(Roles.Hr))
            .AddPolicy(nameof(Access.Facilities), policy => policy.RequireAuthenticatedUser().RequireRole(Roles.Facilities))
            .AddPolicy(nameof(Access.Administrator), policy => policy.RequireAuthenticatedUser().RequireRole(Roles.Administrator))
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build());
        return services;
    }
}
