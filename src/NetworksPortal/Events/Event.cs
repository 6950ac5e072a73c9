using NetworksPortal.Events.Hosting;
using NetworksPortal.Events.Series;
using NetworksPortal.Networks;
using NetworksPortal.Sealing;
using NodaTime;

namespace NetworksPortal.Events;

/// <summary>A meeting of a network. When it is and how many come lies open; what it is about is sealed.</summary>
public sealed class Event
{
    public const int MostHeads = 5000;

    private readonly List<CoHost> coHosts = [];

    private Event() { }

    public EventId Id { get; private set; }

    public NetworkId Network { get; private set; }

    public EventKind Kind { get; private set; }

    public EventAudience Audience { get; private set; }

    public EventState State { get; private set; }

    public Instant StartsAt { get; private set; }

    public Instant EndsAt { get; private set; }

    /// <summary>An <see cref="EventSheet"/>.</summary>
    public SealedText Sheet { get; private set; }

    /// <summary>The day by which needs are best made known.</summary>
    public LocalDate? AnswerBy { get; private set; }

    public int? Capacity { get; private set; }

    /// <summary>Whether whoever comes may bring somebody along.</summary>
    public bool AllowsGuests { get; private set; }

    /// <summary>Seats given or offered, those of guests among them. Raised and lowered in the database alone, see <see cref="Seats"/>.</summary>
    public int Taken { get; private set; }

    /// <summary>Answers ever given, in order of arrival; the waitlist takes its order from it.</summary>
    public int Arrivals { get; private set; }

    /// <summary>Entered by the core team afterwards. A number, never a list.</summary>
    public int? Headcount { get; private set; }

    /// <summary>From which calendar identifiers are made. Never published itself, see <see cref="CalendarUid"/>.</summary>
    public Guid CalendarSecret { get; private set; }

    /// <summary>How often calendars that took this meeting along must change their minds.</summary>
    public int Sequence { get; private set; }

    /// <summary>How far those who come have been reminded of it.</summary>
    public EventReminded Reminded { get; private set; }

    /// <summary>The form that planned it, so that sending it twice plans it once.</summary>
    public Guid Once { get; private set; }

    /// <summary>The series of which it is one; null where it was planned by itself.</summary>
    public SeriesId? Series { get; private set; }

    /// <summary>The networks that were asked to host it together with the one that planned it.</summary>
    public IReadOnlyCollection<CoHost> CoHosts => coHosts;

    public bool IsCancelled => State == EventState.Cancelled;

    /// <exception cref="RuleViolation"><c>StartsInPast</c>.</exception>
    public static Event Plan(NetworkId network, EventTerms terms, SealedText sheet, Guid once, Instant now, SeriesId? series = null)
    {
        Rules.Demand(terms.Times.StartsAt > now, "StartsInPast", EventTimes.FromField);
        var planned = new Event { Id = EventId.New(), Network = network, CalendarSecret = Guid.NewGuid(), Once = once, Sheet = sheet, Series = series };
        planned.Set(terms);
        return planned;
    }

    /// <summary>Other terms, other words. Everyone who took it along in a calendar sees the change.</summary>
    /// <exception cref="RuleViolation">As <see cref="Plan"/>, and <c>EventCancelled</c>, <c>EventOver</c>, <c>Capacity.UnderTaken</c>.</exception>
    public void Change(EventTerms terms, SealedText sheet, Instant now)
    {
        DemandOpen(now);
        var moved = terms.Times.StartsAt != StartsAt;
        Rules.Demand(!moved || terms.Times.StartsAt > now, "StartsInPast", EventTimes.FromField);
        Rules.Demand(terms.Capacity is null || terms.Capacity >= Taken, "Capacity.UnderTaken", nameof(Capacity), Taken);
        Set(terms);
        Sheet = sheet;
        Sequence++;
        Reminded = moved ? EventReminded.No : Reminded;
    }

    /// <summary>As it was planned or last changed.</summary>
    public EventTerms Terms() => new(Kind, Audience, EventTimes.Between(StartsAt, EndsAt), Capacity, AnswerBy, AllowsGuests);

    /// <summary>Another network may be asked to host it together.</summary>
    /// <exception cref="RuleViolation"><c>Hosting.Audience</c>: it is for the core team alone, or for everybody.</exception>
    public void OpenToHosts()
    {
        Rules.Demand(Audience is EventAudience.Members or EventAudience.HostingNetworks, "Hosting.Audience", null);
        Audience = EventAudience.HostingNetworks;
    }

    /// <summary>Never back to less.</summary>
    public void Remind(EventReminded how) => Reminded = how > Reminded ? how : Reminded;

    /// <summary>Off. It stays in sight, so that nobody stands before a closed door. Cancelling twice is the same as once.</summary>
    /// <exception cref="RuleViolation"><c>EventOver</c>.</exception>
    public void Cancel(SealedText sheet, Instant now)
    {
        if (IsCancelled)
        {
            return;
        }

        DemandOpen(now);
        State = EventState.Cancelled;
        Sheet = sheet;
        Sequence++;
    }

    /// <exception cref="RuleViolation"><c>NotStarted</c>, <c>EventCancelled</c>, <c>Headcount.OutOfRange</c>.</exception>
    public void CountHeads(int heads, Instant now)
    {
        Rules.Demand(!IsCancelled, "EventCancelled", nameof(Headcount));
        Rules.Demand(now >= StartsAt, "NotStarted", nameof(Headcount));
        Rules.Demand(heads is >= 0 and <= MostHeads, "Headcount.OutOfRange", nameof(Headcount), MostHeads);
        Headcount = heads;
    }

    private void DemandOpen(Instant now)
    {
        Rules.Demand(!IsCancelled, "EventCancelled", null);
        Rules.Demand(now < EndsAt, "EventOver", null);
    }

    private void Set(EventTerms terms)
    {
        (Kind, Audience, Capacity, AnswerBy, AllowsGuests) = (terms.Kind, terms.Audience, terms.Capacity, terms.AnswerBy, terms.Guests);
        (StartsAt, EndsAt) = (terms.Times.StartsAt, terms.Times.EndsAt);
    }
}
