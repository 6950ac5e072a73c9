using NetworksPortal.Events;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Sealing;
using NodaTime;

namespace NetworksPortal.ExemptionHours;

public readonly record struct HourEntryId(Guid Value)
{
    public static HourEntryId New() => new(Guid.NewGuid());

    public override string ToString() => Value.ToString("N");
}

/// <summary>
/// Time that a core member spent on the network. Never blocked for being over the allowance: that is evidence. It counts in the month
/// of its day while that is open, and later in the present one; what is in a closed month is corrected by an entry of the difference.
/// </summary>
public sealed class HourEntry
{
    public const int NoteLength = 200;

    private HourEntry() { }

    /// <param name="form">Key of the form it was typed in, so that one form makes one entry; null for one click at a meeting.</param>
    public HourEntry(NetworkId network, PersonaId persona, Guid? form, EventId? @event)
    {
        Id = HourEntryId.New();
        Network = network;
        Persona = persona;
        Form = form;
        Event = @event;
    }

    public HourEntryId Id { get; private set; }

    public NetworkId Network { get; private set; }

    public PersonaId Persona { get; private set; }

    public Guid? Form { get; private set; }

    public EventId? Event { get; private set; }

    /// <summary>The entry of a closed month that this one corrects; null for time itself.</summary>
    public HourEntryId? Corrects { get; private set; }

    public LocalDate Day { get; private set; }

    /// <summary>The month that it counts in. Another one than its day's where that was closed.</summary>
    public YearMonth Month { get; private set; }

    /// <summary>Less than nothing only where it corrects another entry.</summary>
    public int Quarters { get; private set; }

    public HourPool Pool { get; private set; }

    public SealedText Note { get; private set; } = SealedText.Empty;

    /// <summary>How often it was written. Who changes it says which one they saw.</summary>
    public int Version { get; private set; }

    /// <exception cref="RuleViolation"><c>DayInFuture</c>, <c>DayTooLongAgo</c> or <c>HoursOutOfReach</c>.</exception>
    public void Write(LocalDate day, int quarters, SealedText note, LocalDate today, HourPool pool = HourPool.Own)
    {
        HourMonths.Check(day, today);
        Quarters = QuarterHours.Check(quarters, "Hours");
        var staysInMonth = Version > 0 && HourMonths.IsOpen(Month, today) && !HourMonths.IsOpen(day.ToYearMonth(), today);
        Month = staysInMonth ? Month : HourMonths.BookedIn(day, today);
        (Day, Note, Pool) = (day, note, pool);
        Version++;
    }

    public bool IsOpen(LocalDate today) => HourMonths.IsOpen(Month, today);

    /// <summary>Corrects it once its month is closed. It stays as it is, but for its note.</summary>
    /// <param name="quarters">What it should have been; 0 where it should not have been.</param>
    /// <param name="present">What it is by now, with earlier corrections.</param>
    /// <param name="note">Its note from now on.</param>
    /// <param name="today">Says which month the difference counts in.</param>
    /// <returns>The entry of the difference, or null where there is none.</returns>
    public HourEntry? Correct(int quarters, int present, SealedText note, LocalDate today)
    {
        Note = note;
        Version++;
        return quarters == present ? null : new HourEntry(Network, Persona, form: null, @event: null)
        {
            Corrects = Id,
            Day = Day,
            Month = today.ToYearMonth(),
            Quarters = quarters - present,
            Pool = Pool,
            Version = 1,
        };
    }
}
