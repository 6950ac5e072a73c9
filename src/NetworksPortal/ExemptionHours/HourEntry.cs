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

/// <summary>Time that a core member spent on the network. Never blocked for being over the allowance: that is evidence.</summary>
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

    public LocalDate Day { get; private set; }

    public YearMonth Month { get; private set; }

    public int Quarters { get; private set; }

    public SealedText Note { get; private set; } = SealedText.Empty;

    /// <exception cref="RuleViolation"><c>DayInFuture</c>, <c>DayTooLongAgo</c> or <c>HoursOutOfReach</c>.</exception>
    public void Write(LocalDate day, int quarters, SealedText note, LocalDate today)
    {
        if (day > today)
        {
            throw new RuleViolation("DayInFuture", "Day");
        }

        if (day.Year < today.Year - 1)
        {
            throw new RuleViolation("DayTooLongAgo", "Day");
        }

        Day = day;
        Month = day.ToYearMonth();
        Quarters = QuarterHours.Check(quarters, "Hours");
        Note = note;
    }
}
