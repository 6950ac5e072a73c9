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

    /// <param name="network">Whose book.</param>
    /// <param name="enteredBy">Who wrote it down, and so set its amount.</param>
    /// <param name="form">Key of the form it was typed in, so that one form makes one cost.</param>
    /// <param name="number">The next of its year.</param>
    /// <param name="terms">When, how much and of what kind.</param>
    /// <param name="state">Where it begins.</param>
    public CostLine(NetworkId network, PersonaId enteredBy, Guid form, int number, CostTerms terms, CostState state)
    {
        Id = CostLineId.New();
        Network = network;
        EnteredBy = enteredBy;
        Form = form;
        Number = number;
        Year = terms.Day.Year;
        State = state;
        Take(terms, enteredBy);
    }

    public CostLineId Id { get; private set; }

    public NetworkId Network { get; private set; }

    public PersonaId EnteredBy { get; private set; }

    public Guid Form { get; private set; }

    /// <summary>Counts from 1 in each year. It is all that finance needs to speak of this cost.</summary>
    public int Number { get; private set; }

    public LocalDate Day { get; private set; }

    public int Year { get; private set; }

    public long Cents { get; private set; }

    public CostCategory Category { get; private set; }

    /// <summary>The network's own name for its kind, which stands for one of the shared ones.</summary>
    public OwnCategoryId? OwnCategory { get; private set; }

    public CostState State { get; private set; }

    public SealedText Supplier { get; private set; } = SealedText.Empty;

    public SealedText Description { get; private set; } = SealedText.Empty;

    public EventId? Event { get; private set; }

    /// <summary>Rises with every change: whoever saves over another's change is shown it first.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>Who set the amount, and so does not approve it.</summary>
    public PersonaId AmountBy { get; private set; }

    public PersonaId? ApprovedBy { get; private set; }

    /// <summary>The amount that was approved; a higher one needs approval again.</summary>
    public long ApprovedCents { get; private set; }

    public void Describe(SealedText supplier, SealedText description, EventId? @event)
    {
        Supplier = supplier;
        Description = description;
        Event = @event;
    }

    /// <summary>Corrects it. A year is closed by itself, so a cost stays in the year of its first day.</summary>
    /// <exception cref="RuleViolation"><c>CostCancelled</c>, or <c>DayOfOtherYear</c> with its year.</exception>
    public void Correct(CostTerms terms, PersonaId by)
    {
        Rules.Demand(State != CostState.Cancelled, "CostCancelled", null);
        Rules.Demand(terms.Day.Year == Year, "DayOfOtherYear", "Day", Year);
        Take(terms, by);
        Version++;
    }

    /// <exception cref="RuleViolation"><c>CostMoved</c>: it cannot go there (any more).</exception>
    public void MoveTo(CostState to)
    {
        Rules.Demand(MayMove(State, to), "CostMoved", null);
        State = to;
        Version++;
    }

    /// <summary>Back to a plan: its amount is higher than what a second core member saw.</summary>
    public void Withhold() => State = CostState.Planned;

    /// <exception cref="RuleViolation"><c>CostOwn</c> or <c>AlreadyApproved</c>.</exception>
    public void Approve(PersonaId by)
    {
        Rules.Demand(ApprovedCents < Cents, "AlreadyApproved", null);
        Rules.Demand(State == CostState.Planned, "CostMoved", null);
        Rules.Demand(by != AmountBy, "CostOwn", null);
        ApprovedBy = by;
        ApprovedCents = Cents;
        Version++;
    }

    /// <summary>Whether nobody but the one who set the amount looked at it, where two have to.</summary>
    /// <param name="most">The amount over which two look; null where the network asks for none.</param>
    public bool NeedsSecond(long? most) => NeedsSecond(Cents, ApprovedCents, most);

    /// <inheritdoc cref="NeedsSecond(long?)"/>
    internal static bool NeedsSecond(long cents, long approvedCents, long? most) => cents > most && cents > approvedCents;

    /// <summary>A plan is committed, what is committed is paid, and each of them can be called off.</summary>
    public static bool MayMove(CostState from, CostState to) => (from, to) switch
    {
        (CostState.Planned, CostState.Committed or CostState.Paid) => true,
        (CostState.Committed, CostState.Paid) => true,
        (CostState.Planned or CostState.Committed or CostState.Paid, CostState.Cancelled) => true,
        _ => false,
    };

    private void Take(CostTerms terms, PersonaId by)
    {
        AmountBy = terms.Cents == Cents ? AmountBy : by;
        Day = terms.Day;
        Cents = terms.Cents;
        Category = terms.Category;
        OwnCategory = terms.OwnCategory;
    }
}

/// <summary>What the book counts by.</summary>
public sealed record CostTerms(LocalDate Day, long Cents, CostCategory Category, OwnCategoryId? OwnCategory = null);
