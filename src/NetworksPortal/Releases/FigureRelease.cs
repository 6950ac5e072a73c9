using System.Globalization;
using NetworksPortal.Insights;
using NetworksPortal.Sealing.Keystore;
using NodaTime;

namespace NetworksPortal.Releases;

/// <summary>The figures of one period as they went out. Written once; the only thing that can still happen to it is to be withdrawn.</summary>
public sealed class FigureRelease
{
    public const int PeriodLength = 7;
    public const int HashLength = 64;
    public const int ReasonLength = 300;

    private FigureRelease() { }

    internal FigureRelease(ReleasedTable table, Instant publishedAt, ReleaseSeal seal)
    {
        Period = table.Period.Key;
        PublishedAt = AsKept(publishedAt);
        Payload = table.Text;
        Sha256 = table.Sha256;
        Mark = seal.Of(Told);
    }

    internal FigureRelease(ReleaseCopy copy)
    {
        Period = copy.Period;
        PublishedAt = Instant.FromUnixTimeMilliseconds(copy.PublishedAt);
        Payload = copy.Payload;
        Sha256 = copy.Sha256;
        WithdrawnAt = copy.WithdrawnAt is { } withdrawn ? Instant.FromUnixTimeMilliseconds(withdrawn) : null;
        Reason = copy.Reason;
        Mark = copy.Mark;
    }

    /// <summary>Key of the period, and of the row: a period is released once, whoever tries at the same moment.</summary>
    public string Period { get; private set; } = "";

    public Instant PublishedAt { get; private set; }

    /// <summary>The canonical text of a <see cref="ReleasedTable"/>; empty once it is withdrawn.</summary>
    public string Payload { get; private set; } = "";

    /// <summary>The fingerprint of <see cref="Payload"/>, which anybody can work out.</summary>
    public string Sha256 { get; private set; } = "";

    public Instant? WithdrawnAt { get; private set; }

    public string Reason { get; private set; } = "";

    /// <summary>Holds all of the above together, under a key that is not in this database.</summary>
    public byte[] Mark { get; private set; } = [];

    private string Told => string.Join('\n',
        WithdrawnAt is null ? "released" : "withdrawn", Period, Milliseconds(PublishedAt), Milliseconds(WithdrawnAt), Sha256, Reason, Payload);

    /// <exception cref="InvalidReleaseException">The row was changed after its release, or was not written by a release at all.</exception>
    internal void DemandMark(ReleaseSeal seal)
    {
        if (!HasMark(seal))
        {
            throw new InvalidReleaseException("its mark does not fit");
        }
    }

    internal bool HasMark(ReleaseSeal seal) => seal.Fits(Told, Mark);

    internal ReleaseCopy Copy() =>
        new(Period, PublishedAt.ToUnixTimeMilliseconds(), Payload, Sha256, WithdrawnAt?.ToUnixTimeMilliseconds(), Reason, Mark);

    /// <exception cref="InvalidReleaseException">The payload is not one that disclosure control makes for this period.</exception>
    internal ReleasedTable Read()
    {
        var table = ReleasedTable.Parse(Payload, Sha256);
        return table.Period.Key == Period ? table : throw new InvalidReleaseException("it is of another period");
    }

    /// <summary>Takes the figures out of the row for good. The row stays, so that its period is never released again.</summary>
    /// <exception cref="RuleViolation">There is no reason, it is too long or not one line, or the release is withdrawn already.</exception>
    internal void Withdraw(string reason, Instant at, ReleaseSeal seal)
    {
        reason = reason.Trim();
        Rules.Demand(WithdrawnAt is null, "AlreadyWithdrawn", null, Period);
        Rules.Demand(reason.Length > 0, "Reason.Missing", nameof(Reason));
        Rules.Demand(reason.Length <= ReasonLength, "Reason.TooLong", nameof(Reason), ReasonLength);
        Rules.Demand(!reason.Any(char.IsControl), "Reason.Form", nameof(Reason));
        (Payload, Sha256, Reason, WithdrawnAt) = ("", "", reason, AsKept(at));
        Mark = seal.Of(Told);
    }

    // As it will be read again: the mark covers what the database keeps.
    private static Instant AsKept(Instant instant) => Instant.FromUnixTimeMilliseconds(instant.ToUnixTimeMilliseconds());

    private static string Milliseconds(Instant? instant) => instant?.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture) ?? "";
}
