using NetworksPortal.Events;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Sealing;
using NodaTime;

namespace NetworksPortal.Budgets;

public readonly record struct CostLineId(Guid Value)
{
    public static CostLineId New() => new(Guid.NewGuid());

    public override string ToString() => Value.ToString("N");
}

public enum CostState { Planned, Committed, Paid, Cancelled }

/// <summary>Shared by all networks, so that released figures can be added up.</summary>
public enum CostCategory { Catering, Speaker, Room, Material, Transport, Other }

/// <summary>One cost of a network. Whom it was paid to and what for is sealed: it may name a colleague.</summary>
public sealed class CostLine
{
    public const int SupplierLength = 120;
    public const int DescriptionLength = 200;

    private CostLine() { }

    /// <param name="form">Key of the form it was typed in, so that one form makes one cost.</param>
    public CostLine(NetworkId network, PersonaId enteredBy, Guid form, LocalDate day, long cents, CostCategory category, CostState state)
    {
        Id = CostLineId.New();
        Network = network;
        EnteredBy = enteredBy;
        Form = form;
        Day = day;
        Year = day.Year;
        Cents = cents;
        Category = category;
        State = state;
    }

    public CostLineId Id { get; private set; }

    public NetworkId Network { get; private set; }

    public PersonaId EnteredBy { get; private set; }

    public Guid Form { get; private set; }

    public LocalDate Day { get; private set; }

    public int Year { get; private set; }

    public long Cents { get; private set; }

    public CostCategory Category { get; private set; }

    public CostState State { get; private set; }

    public SealedText Supplier { get; private set; } = SealedText.Empty;

    public SealedText Description { get; private set; } = SealedText.Empty;

    public EventId? Event { get; private set; }

    public void Describe(SealedText supplier, SealedText description, EventId? @event)
    {
        Supplier = supplier;
        Description = description;
        Event = @event;
    }

    /// <summary>A plan is committed, what is committed is paid, and each of them can be called off.</summary>
    public static bool MayMove(CostState from, CostState to) => (from, to) switch
    {
        (CostState.Planned, CostState.Committed or CostState.Paid) => true,
        (CostState.Committed, CostState.Paid) => true,
        (CostState.Planned or CostState.Committed or CostState.Paid, CostState.Cancelled) => true,
        _ => false,
    };
}
