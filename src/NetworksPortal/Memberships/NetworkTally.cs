using NetworksPortal.Networks;
using NetworksPortal.Sealing;

namespace NetworksPortal.Memberships;

/// <summary>
/// How many joins and leaves a network saw since its published member figure last moved. Sealed, and rewritten
/// for all networks together with every envelope, so that the row does not tell which network somebody joined.
/// </summary>
public sealed class NetworkTally
{
    private NetworkTally() { }

    internal NetworkTally(NetworkId network, SealedText churn)
    {
        Network = network;
        Churn = churn;
    }

    public NetworkId Network { get; private set; }

    public SealedText Churn { get; private set; }

    internal void Hold(SealedText churn) => Churn = churn;
}
