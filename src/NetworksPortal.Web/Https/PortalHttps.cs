using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using NetworksPortal.Web.Health;
using NetworksPortal.Web.Settings;

namespace NetworksPortal.Web.Https;

/// <summary>
/// Encryption on the way to the portal, which a reverse proxy mostly ends. Where <c>Portal:Address</c> says https, whoever comes
/// without it is sent there, browsers remember it for a year, and no other host name is answered.
/// </summary>
internal static class PortalHttps
{
    public static IServiceCollection AddPortalHttps(this IServiceCollection services, PortalSettings settings)
    {
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = settings.Proxies.Count == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.ForwardLimit = null;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var network in settings.Proxies)
            {
                options.KnownIPNetworks.Add(network);
            }
        });
        if (!settings.IsEncrypted)
        {
            return services;
        }

        var address = settings.Address.Root;
        services.Configure<HostFilteringOptions>(options => options.AllowedHosts = [address.Host, "localhost", "127.0.0.1", "[::1]"]);
        services.AddHttpsRedirection(options =>
        {
            options.HttpsPort = address.Port;
            options.RedirectStatusCode = StatusCodes.Status308PermanentRedirect;
        });
        // Not for neighbours: other sites of the organisation under the same name are theirs to decide.
        return services.AddHsts(options => (options.MaxAge, options.IncludeSubDomains) = (TimeSpan.FromDays(365), false));
    }

    public static void UsePortalHttps(this WebApplication app)
    {
        app.UseForwardedHeaders();
        if (!app.Services.GetRequiredService<PortalSettings>().IsEncrypted)
        {
            return;
        }

        app.UseHsts();
        // A proxy or a watcher on the same machine asks after the health without encryption.
        app.UseWhen(http => http.Request.Path != HealthEndpoint.Path, others => others.UseHttpsRedirection());
    }
}
