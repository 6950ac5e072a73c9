using NetworksPortal.Rooms;
using NodaTime;

namespace NetworksPortal.Events.Polls;

/// <param name="ClosesAt">From then on nobody answers any more.</param>
public sealed record PollTerms(EventKind Kind, EventAudience Audience, PollShows Shows, Instant ClosesAt)
{
    public const string ClosesField = "ClosesOn";

    /// <summary>A poll that closes on a day takes answers until its end.</summary>
    public static Instant EndOf(LocalDate day) => BrusselsTime.StartOf(day.PlusDays(1));
}

/// <summary>A date as the organiser filled it in: with a room of the house, or else a link or a place in words.</summary>
public sealed record PollDate(EventTimes Times, RoomId? Room, string Where);

/// <param name="Sheet">The words of the meeting to be.</param>
/// <param name="Once">Made with the empty form.</param>
public sealed record PollPlan(PollTerms Terms, EventSheet Sheet, IReadOnlyList<PollDate> Dates, Guid Once);
