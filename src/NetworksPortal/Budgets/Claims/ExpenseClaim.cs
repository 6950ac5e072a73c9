using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Sealing;
using NodaTime;

namespace NetworksPortal.Budgets.Claims;

public readonly record struct ClaimId(Guid Value)
{
    public static ClaimId New() => new(Guid.NewGuid());

    public override string ToString() => Value.ToString("N");
}

public enum ClaimState { Asked, Accepted, Declined }

/// <summary>
/// What a member paid for the network and asks back. Accepted, it is a cost like any other, which knows nothing of whoever paid;
/// this row, which does, is erased when they leave.
/// </summary>
public sealed class ExpenseClaim
{
    public const int DescriptionLength = 200;
    public const int AnswerLength = 300;

    private ExpenseClaim() { }

    public ExpenseClaim(NetworkId network, PersonaId claimant, Guid form, CostTerms terms, SealedText description)
    {
        Id = ClaimId.New();
        Network = network;
        Claimant = claimant;
        Form = form;
        Day = terms.Day;
        Cents = terms.Cents;
        Category = terms.Category;
        Description = description;
    }

    public ClaimId Id { get; private set; }

    public NetworkId Network { get; private set; }

    public PersonaId Claimant { get; private set; }

    /// <summary>Key of the form it was typed in, so that one form makes one claim.</summary>
    public Guid Form { get; private set; }

    public LocalDate Day { get; private set; }

    public long Cents { get; private set; }

    public CostCategory Category { get; private set; }

    public SealedText Description { get; private set; } = SealedText.Empty;

    public ClaimState State { get; private set; }

    /// <summary>What the core team wrote with its answer.</summary>
    public SealedText Answer { get; private set; } = SealedText.Empty;

    /// <summary>The cost that it became.</summary>
    public CostLineId? Line { get; private set; }

    /// <exception cref="RuleViolation"><c>ClaimDecided</c> or <c>ClaimOwn</c>.</exception>
    public void Accept(PersonaId by, CostLineId line, SealedText answer)
    {
        Decide(by, ClaimState.Accepted, answer);
        Line = line;
    }

    /// <exception cref="RuleViolation"><c>ClaimDecided</c> or <c>ClaimOwn</c>.</exception>
    public void Decline(PersonaId by, SealedText answer) => Decide(by, ClaimState.Declined, answer);

    private void Decide(PersonaId by, ClaimState state, SealedText answer)
    {
        Rules.Demand(State == ClaimState.Asked, "ClaimDecided", null);
        Rules.Demand(by != Claimant, "ClaimOwn", null);
        State = state;
        Answer = answer;
    }
}
