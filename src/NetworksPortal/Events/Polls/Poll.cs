using NetworksPortal.Networks;
using NetworksPortal.Sealing;
using NodaTime;

namespace NetworksPortal.Events.Polls;

/// <summary>Who reads the answers to a poll of dates, as the organiser chose before anybody answered. It never changes.</summary>
public enum PollShows
{
    /// <summary>The core team reads how many; nobody reads who.</summary>
    Nothing,

    /// <summary>Whoever may answer reads how many, once five have answered; nobody reads who.</summary>
    Counts,

    /// <summary>Whoever may answer reads who said what, by the name that each of them shows.</summary>
    Names,
}

/// <summary>A meeting that looks for its day. The days lie open, as those of meetings do; what it is about and where is sealed.</summary>
public sealed class Poll
{
    public const int FewestDates = 2;
    public const int MostDates = 8;

    /// <summary>Under this many answers a count would say who.</summary>
    public const int FewestAnswers = 5;

    private Poll() { }

    public PollId Id { get; private set; }

    public NetworkId Network { get; private set; }

    public EventKind Kind { get; private set; }

    public EventAudience Audience { get; private set; }

    public PollShows Shows { get; private set; }

    public Instant ClosesAt { get; private set; }

    /// <summary>An <see cref="EventSheet"/> without a place.</summary>
    public SealedText Sheet { get; private set; }

    /// <summary>The form that asked, so that sending it twice asks once.</summary>
    public Guid Once { get; private set; }

    /// <summary>What became of it.</summary>
    public EventId? Meeting { get; private set; }

    public bool IsDecided => Meeting is not null;

    /// <exception cref="RuleViolation"><c>Poll.ClosesInPast</c>, <c>Poll.ForWhom</c>.</exception>
    public static Poll Ask(NetworkId network, PollTerms terms, SealedText sheet, Guid once, Instant now)
    {
        Rules.Demand(terms.Audience is EventAudience.Core or EventAudience.Members, "Poll.ForWhom", nameof(Audience));
        Rules.Demand(terms.ClosesAt > now, "Poll.ClosesInPast", PollTerms.ClosesField);
        return new Poll
        {
            Id = PollId.New(), Network = network, Kind = terms.Kind, Audience = terms.Audience, Shows = terms.Shows, ClosesAt = terms.ClosesAt, Sheet = sheet, Once = once,
        };
    }

    public bool IsOpen(Instant now) => !IsDecided && now < ClosesAt;

    /// <exception cref="RuleViolation"><c>Poll.Decided</c>.</exception>
    public void Become(EventId meeting)
    {
        Rules.Demand(!IsDecided, "Poll.Decided", null);
        Meeting = meeting;
    }
}
