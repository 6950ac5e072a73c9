using NodaTime;

namespace NetworksPortal.Web.Settings;

/// <summary>The demo's clock: it runs on from a chosen instant, and stands still at others while the past is being made.</summary>
internal sealed class DemoClock(Instant? start) : TimeProvider
{
    private readonly TimeSpan offset = start is { } instant ? instant.ToDateTimeOffset() - System.GetUtcNow() : TimeSpan.Zero;
    private DateTimeOffset? standing;

    public override DateTimeOffset GetUtcNow() => standing ?? System.GetUtcNow() + offset;

    /// <summary>Before the first request only: everything reads this time until <see cref="Resume"/>.</summary>
    public void StandAt(Instant instant) => standing = instant.ToDateTimeOffset();

    public void Resume() => standing = null;
}
