using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using NetworksPortal.Web.Authorization;

namespace NetworksPortal.Web.Limits;

/// <summary>
/// Limits of speed, by the framework's middleware: by address for whoever is not signed in, by account for whoever is. They are
/// counted before anything is looked up, so what is over the limit gets one answer whatever it was about.
/// </summary>
internal static class LimitsSetup
{
    /// <summary>Where nobody can say when it is worth asking again.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(5);

    public static IServiceCollection AddPortalLimits(this IServiceCollection services)
    {
        services.AddSingleton(new RequestLimits());
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<RequestLimits>((options, limits) =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (rejected, _) =>
            {
                TellWhen(rejected.HttpContext, rejected.Lease);
                return ValueTask.CompletedTask;
            };
            options.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                PartitionedRateLimiter.Create<HttpContext, string>(http => ByAddress(http, limits)),
                PartitionedRateLimiter.Create<HttpContext, string>(http => ByAccount(http, limits)),
                PartitionedRateLimiter.Create<HttpContext, string>(http => Hashing(http, limits)));
        });
        return services;
    }

    /// <summary>Says in the answer when to come again.</summary>
    public static void TellWhen(HttpContext http, RateLimitLease lease)
    {
        var after = lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : Moment;
        http.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(after.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
    }

    private static RateLimitPartition<string> ByAddress(HttpContext http, RequestLimits limits) => LimitOf(http) switch
    {
        Limit.SignIn => Window($"sign-in {Origin.Of(http)}", limits.SignIns, RequestLimits.Short),
        Limit.Link => Window($"link {Origin.Of(http)}", limits.Links, RequestLimits.Long),
        Limit.Code => Window($"code {Origin.Of(http)}", limits.Codes, RequestLimits.Long),
        _ => RateLimitPartition.GetNoLimiter(""),
    };

    private static RateLimitPartition<string> ByAccount(HttpContext http, RequestLimits limits) => (http.User.EmployeeId(), LimitOf(http)) switch
    {
        (null, _) or (_, null or Limit.SignIn or Limit.Link) => RateLimitPartition.GetNoLimiter(""),
        ({ } who, Limit.Code) => Window($"code {who}", limits.CodesOfAccount, RequestLimits.Long),
        ({ } who, Limit.Mail) => Window($"mail {who}", limits.MailsOfAccount, RequestLimits.Long),
        ({ } who, _) => Window($"write {who}", limits.WritesOfAccount, RequestLimits.Short),
    };

    private static RateLimitPartition<string> Hashing(HttpContext http, RequestLimits limits) => LimitOf(http) is Limit.SignIn
        ? RateLimitPartition.GetConcurrencyLimiter("hashing", _ => new() { PermitLimit = limits.Hashing, QueueLimit = limits.WaitForHashing, QueueProcessingOrder = QueueProcessingOrder.OldestFirst })
        : RateLimitPartition.GetNoLimiter("");

    private static RateLimitPartition<string> Window(string key, int permits, TimeSpan window) =>
        RateLimitPartition.GetFixedWindowLimiter(key, _ => new() { PermitLimit = permits, Window = window, QueueLimit = 0 });

    /// <summary>Null for what only reads, and for the page of errors, which answers in the method of what failed.</summary>
    private static Limit? LimitOf(HttpContext http) =>
        HttpMethods.IsPost(http.Request.Method) && (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText is { } pattern && RouteTable.Plain(pattern) is var row && row != "/error/{code}"
            ? LimitTable.Find(row)
            : null;
}
