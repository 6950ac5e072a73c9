using NodaTime;

namespace NetworksPortal.Events;

/// <summary>From when until when: the end comes after the start, and at most a day later.</summary>
public sealed record EventTimes
{
    public const string FromField = "From";
    public const string UntilField = "Until";

    internal static readonly Duration Longest = Duration.FromHours(24);

    private EventTimes(Instant startsAt, Instant endsAt) => (StartsAt, EndsAt) = (startsAt, endsAt);

    public Instant StartsAt { get; }

    public Instant EndsAt { get; }

    public Interval Interval => new(StartsAt, EndsAt);

    /// <exception cref="RuleViolation"><c>EndsBeforeStart</c>, <c>TooLong</c>.</exception>
    public static EventTimes Between(Instant startsAt, Instant endsAt)
    {
        Rules.Demand(endsAt > startsAt, "EndsBeforeStart", UntilField);
        Rules.Demand(endsAt - startsAt <= Longest, "TooLong", UntilField);
        return new EventTimes(startsAt, endsAt);
    }

    /// <summary>The same, or null for what <see cref="On"/> refuses or nobody said yet.</summary>
    public static EventTimes? TryOn(LocalDate date, LocalTime? from, LocalTime? until)
    {
        try
        {
            return from is { } start && until is { } end ? On(date, start, end) : null;
        }
        catch (RuleViolation)
        {
            return null;
        }
    }

    /// <summary>Wall-clock hours in Brussels on one day.</summary>
    /// <exception cref="RuleViolation">As <see cref="Between"/>, and <c>TimeDoesNotExist</c> for the hour that summer time skips.</exception>
    public static EventTimes On(LocalDate date, LocalTime from, LocalTime until)
    {
        Rules.Demand(until > from, "EndsBeforeStart", UntilField);
        return Between(BrusselsTime.At(date + from, FromField), BrusselsTime.At(date + until, UntilField));
    }
}
