using NetworksPortal.Insights;
using NodaTime;

namespace NetworksPortal.Releases;

/// <summary>The figures of one period as they went out. Written once and never changed; there is no verb for it.</summary>
public sealed class FigureRelease
{
    public const int PeriodLength = 7;
    public const int HashLength = 64;

    private FigureRelease() { }

    internal FigureRelease(ReleasedTable table, Instant publishedAt)
    {
        Period = table.Period.Key;
        PublishedAt = publishedAt;
        Payload = table.Text;
        Sha256 = table.Sha256;
    }

    /// <summary>Key of the period, and of the row: a period is released once, whoever tries at the same moment.</summary>
    public string Period { get; private set; } = "";

    public Instant PublishedAt { get; private set; }

    /// <summary>The canonical text of a <see cref="ReleasedTable"/>.</summary>
    public string Payload { get; private set; } = "";

    public string Sha256 { get; private set; } = "";

    /// <exception cref="InvalidReleaseException">The row was changed after its release.</exception>
    public ReleasedTable Open()
    {
        var table = ReleasedTable.Parse(Payload, Sha256);
        return table.Period.Key == Period ? table : throw new InvalidReleaseException("it is of another period");
    }
}
