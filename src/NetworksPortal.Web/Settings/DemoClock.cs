using NodaTime;

namespace NetworksPortal.Web.Settings;

/// <summary>A clock that starts at a chosen instant and runs on from there.</summary>
internal sealed class DemoClock(Instant start) : TimeProvider
{
    private readonly TimeSpan offset = start.ToDateTimeOffset() - System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + offset;
}
