using System.Globalization;
using Microsoft.AspNetCore.OutputCaching;
using NetworksPortal.Persistence;
using NetworksPortal.Ui;
using NetworksPortal.Ui.Preferences;

namespace NetworksPortal.Web.Kept;

/// <summary>
/// A page that says the same to everybody is put together once, and again when public content or the organisation's look changes or after a
/// second. Only for whoever brings no cookie but how they like to read: everybody else gets a page of their own.
/// </summary>
public sealed class PublicPages(PublicShelf shelf, ICurrentLook look, PreferenceCookie preferences) : IOutputCachePolicy
{
    public const string Policy = "public";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsGet(http.Request.Method) || http.Request.QueryString.HasValue || !preferences.IsAlone(http))
        {
            return ValueTask.CompletedTask;
        }

        context.EnableOutputCaching = context.AllowCacheLookup = context.AllowCacheStorage = context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = Longest;
        var by = context.CacheVaryByRules;
        by.QueryKeys = "";
        by.VaryByValues.Add("language", CultureInfo.CurrentUICulture.Name);
        by.VaryByValues.Add("scheme", preferences.Read(http).Scheme ?? "");
        by.VaryByValues.Add("edition", shelf.Edition.ToString(CultureInfo.InvariantCulture));
        by.VaryByValues.Add("organisation", look.Organisation);
        by.VaryByValues.Add("theme", look.Theme);
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var answer = context.HttpContext.Response;
        context.AllowCacheStorage &= answer.StatusCode == StatusCodes.Status200OK && answer.Headers.SetCookie.Count == 0;
        return ValueTask.CompletedTask;
    }
}

internal static class PublicPagesSetup
{
    /// <summary>Unit: bytes. Names that the portal does not have are not kept, so that this is never reached but on purpose.</summary>
    private const long Most = 16_000_000;

    public static IServiceCollection AddPublicPages(this IServiceCollection services) => services.AddOutputCache(options =>
    {
        options.SizeLimit = Most;
        options.UseCaseSensitivePaths = true;
        options.AddPolicy(PublicPages.Policy, policy => policy.AddPolicy<PublicPages>(), excludeDefaultPolicy: true);
    });
}
