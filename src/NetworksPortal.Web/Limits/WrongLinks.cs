using System.Threading.RateLimiting;
using NetworksPortal.Web.Authorization;

namespace NetworksPortal.Web.Limits;

/// <summary>
/// Counts secret links to a calendar that lead nowhere, by the address that tries them. After too many nothing is looked up for
/// it until the minute is over.
/// </summary>
internal sealed class WrongLinks(RequestDelegate next, RequestLimits limits) : IDisposable
{
    private readonly PartitionedRateLimiter<string> wrong = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(address, _ => new() { PermitLimit = limits.WrongLinks, Window = RequestLimits.Short, QueueLimit = 0 }));

    public Task InvokeAsync(HttpContext http) =>
        (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText is { } pattern && RouteTable.Plain(pattern) == "/calendar/{link}/agenda.ics" ? CountAsync(http) : next(http);

    public void Dispose() => wrong.Dispose();

    private async Task CountAsync(HttpContext http)
    {
        using var lease = wrong.AttemptAcquire(Origin.Of(http), permitCount: 0);
        if (!lease.IsAcquired)
        {
            LimitsSetup.TellWhen(http, lease);
            http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return;
        }

        await next(http);
        if (http.Response.StatusCode == StatusCodes.Status404NotFound)
        {
            wrong.AttemptAcquire(Origin.Of(http)).Dispose();
        }
    }
}
