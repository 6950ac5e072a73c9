using Microsoft.AspNetCore.Mvc;

namespace NetworksPortal.Web.Headers;

internal static class AntiforgerySetup
{
    /// <summary>Every request that changes something carries a token, whichever page it goes to; how a visitor reads is no such thing (<see cref="FetchSite"/>).</summary>
    public static IServiceCollection AddPortalAntiforgery(this IServiceCollection services, bool isEncrypted)
    {
        services.AddAntiforgery(options =>
        {
            // As HostPrefixCookies does for the session; here the name cannot follow the request.
            options.Cookie.Name = isEncrypted ? "__Host-portal.form" : "portal.form";
            options.Cookie.SecurePolicy = isEncrypted ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            options.Cookie.SameSite = SameSiteMode.Strict;
            // The headers of this portal say more than the frame option that this would add.
            options.SuppressXFrameOptionsHeader = true;
        });
        services.Configure<MvcOptions>(options => options.Filters.Add(new AutoValidateAntiforgeryTokenAttribute()));
        return services;
    }
}
