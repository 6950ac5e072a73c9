using NodaTime;

namespace NetworksPortal.Events;

/// <summary>What of a meeting is not words: kind, audience, hours and seats.</summary>
public sealed record EventTerms
{
    public const int MostCapacity = 1000;

    /// <exception cref="RuleViolation"><c>Capacity.OutOfRange</c>, <c>AnswerBy.TooLate</c>.</exception>
    public EventTerms(EventKind kind, EventAudience audience, EventTimes times, int? capacity = null, LocalDate? answerBy = null, bool guests = false)
    {
        Rules.Demand(capacity is null or (>= 1 and <= MostCapacity), "Capacity.OutOfRange", nameof(Capacity), MostCapacity);
        Rules.Demand(answerBy is null || answerBy <= times.StartsAt.Local().Date, "AnswerBy.TooLate", nameof(AnswerBy));
        (Kind, Audience, Times, Capacity, AnswerBy, Guests) = (kind, audience, times, capacity, answerBy, guests);
    }

    public EventKind Kind { get; }

    public EventAudience Audience { get; }

    public EventTimes Times { get; }

    /// <summary>Seats; null where everyone who comes finds a place.</summary>
    public int? Capacity { get; }

    public LocalDate? AnswerBy { get; }

    /// <summary>Whether whoever comes may bring somebody along.</summary>
    public bool Guests { get; }
}
