using NetworksPortal.Networks;
using NetworksPortal.Sealing;

namespace NetworksPortal.Budgets;

public readonly record struct OwnCategoryId(Guid Value)
{
    public static OwnCategoryId New() => new(Guid.NewGuid());

    public override string ToString() => Value.ToString("N");
}

/// <summary>A network's own name for a kind of cost. What leaves the network is the shared kind that it stands for.</summary>
public sealed class OwnCategory
{
    public const int NameLength = 40;
    public const int Most = 20;

    private OwnCategory() { }

    public OwnCategory(NetworkId network, SealedText name, CostCategory shared)
    {
        Id = OwnCategoryId.New();
        Network = network;
        Name = name;
        Shared = shared;
    }

    public OwnCategoryId Id { get; private set; }

    public NetworkId Network { get; private set; }

    public SealedText Name { get; private set; } = SealedText.Empty;

    public CostCategory Shared { get; private set; }

    /// <summary>No longer offered. Costs that have it keep it.</summary>
    public bool IsRetired { get; private set; }

    public void Retire() => IsRetired = true;
}
