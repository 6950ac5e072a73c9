using NetworksPortal.Networks;

namespace NetworksPortal.Memberships;

/// <summary>A subject that has something under way for a network says here how to end it when the network closes.</summary>
public interface INetworkTraces
{
    /// <summary>Runs inside the transaction of closing. What the network did before stays for the figures of its time.</summary>
    Task EndAsync(NetworkId network, CancellationToken ct);
}
