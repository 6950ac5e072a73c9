using NetworksPortal.Insights;

namespace NetworksPortal.Releases;

/// <summary>
/// Releases the figures of a period: all networks in one transaction, once, for good. The host can ask for a release;
/// the true counts behind it have no name outside this assembly.
/// </summary>
public interface IReleaseFigures
{
    Task<ReleaseResult> Handle(Period period, CancellationToken cancel);
}

public enum ReleaseResult
{
    Released,

    /// <summary>It was out before, or another process was faster. What it says stays as it is.</summary>
    AlreadyReleased,

    /// <summary>It was out, and the database held something else or nothing: it is again what was published.</summary>
    PutBack,

    /// <summary>It was out and was withdrawn. What was wrong is not replaced.</summary>
    Withdrawn,

    /// <summary>
    /// What stands for the period is not what was released, and there is no copy to put back; or a half-year before it is not, so that nobody knows which
    /// member figures have stood since when.
    /// </summary>
    Refused,

    /// <summary>The period is still running, or the clock was set back.</summary>
    NotEnded,

    /// <summary>A later half-year is out: a figure cannot be put before one that was already read.</summary>
    TooLate,

    /// <summary>No network existed yet.</summary>
    Nothing,
}
