using NetworksPortal.Networks;

namespace NetworksPortal.Memberships;

/// <summary>A subject that keeps something under a persona says here how to erase it when that member leaves.</summary>
public interface IPersonaTraces
{
    /// <summary>Runs inside the transaction of leaving. What the network needs for its own book stays, without the person.</summary>
    Task EraseAsync(NetworkId network, PersonaId persona, CancellationToken ct);
}
