using NodaTime;
using NodaTime.Extensions;

namespace NetworksPortal;

/// <summary>Wall-clock time in Brussels, whatever zone the server runs in.</summary>
public static class BrusselsTime
{
    public static DateTimeZone Zone { get; } = DateTimeZoneProviders.Tzdb["Europe/Brussels"];

    public static Instant Now(this TimeProvider time) => time.GetUtcNow().ToInstant();

    public static LocalDate Today(this TimeProvider time) => time.Now().InZone(Zone).Date;

    public static LocalDateTime Local(this Instant instant) => instant.InZone(Zone).LocalDateTime;

    /// <summary>Midnight at the start of <paramref name="date"/>, the first instant of that day.</summary>
    public static Instant StartOf(LocalDate date) => Zone.AtStartOfDay(date).ToInstant();

    /// <summary>
    /// The instant of a wall-clock time. The hour that summer time skips does not exist and is refused;
    /// of the hour that comes twice the first is taken.
    /// </summary>
    /// <exception cref="RuleViolation"><c>TimeDoesNotExist</c>, about <paramref name="field"/>.</exception>
    public static Instant At(LocalDateTime local, string field)
    {
        var mapping = Zone.MapLocal(local);
        return mapping.Count == 0
            ? throw new RuleViolation("TimeDoesNotExist", field)
            : mapping.First().ToInstant();
    }
}
