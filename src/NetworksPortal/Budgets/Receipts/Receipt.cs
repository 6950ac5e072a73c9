using NetworksPortal.Budgets.Claims;
using NetworksPortal.Networks;
using NetworksPortal.Sealing;

namespace NetworksPortal.Budgets.Receipts;

public readonly record struct ReceiptId(Guid Value)
{
    public static ReceiptId New() => new(Guid.NewGuid());

    public override string ToString() => Value.ToString("N");
}

/// <summary>
/// A proof of a cost: a cleaned file, sealed like a text of the network and filled up to one of a few sizes, so that a new key
/// reaches it and its size tells little. It belongs to a claim until that becomes a cost, and then to the cost.
/// </summary>
public sealed class Receipt
{
    /// <summary>Receipts that one cost or claim may have.</summary>
    public const int Most = 5;

    private Receipt() { }

    public Receipt(NetworkId network, int number, SealedText content)
    {
        Id = ReceiptId.New();
        Network = network;
        Number = number;
        Content = content;
    }

    public ReceiptId Id { get; private set; }

    public NetworkId Network { get; private set; }

    public CostLineId? Line { get; private set; }

    public ClaimId? Claim { get; private set; }

    /// <summary>The order within its cost or claim.</summary>
    public int Number { get; private set; }

    public SealedText Content { get; private set; } = SealedText.Empty;

    public Receipt Of(CostLineId line)
    {
        (Line, Claim) = (line, null);
        return this;
    }

    public Receipt Of(ClaimId claim)
    {
        Claim = claim;
        return this;
    }
}
