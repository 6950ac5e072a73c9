using NetworksPortal.Networks;

namespace NetworksPortal.Budgets;

/// <summary>What a network settled for its own book. A network without a row settled nothing.</summary>
public sealed class BudgetRules
{
    public const int CostCentreLength = 20;

    private BudgetRules() { }

    public BudgetRules(NetworkId network) => Network = network;

    public NetworkId Network { get; private set; }

    /// <summary>Over this amount a second core member approves; null asks for none.</summary>
    public long? SecondOverCents { get; private set; }

    /// <summary>What finance books the costs on; may be empty.</summary>
    public string CostCentre { get; private set; } = "";

    public void Settle(long? secondOverCents, string costCentre)
    {
        SecondOverCents = secondOverCents;
        CostCentre = costCentre;
    }
}
