using NetworksPortal.Networks;

namespace NetworksPortal.Memberships;

/// <summary>A subject that keeps something under a persona says here how to erase it when members leave.</summary>
public interface IPersonaTraces
{
    /// <summary>Runs inside the transaction of leaving. What the network needs for its own book stays, without the person.</summary>
    /// <param name="network">Of all of them.</param>
    /// <param name="personas">One, or all that leave at once. As many statements for one who left something as for one who did not.</param>
    /// <param name="ct">Stops the work.</param>
    Task EraseAsync(NetworkId network, List<PersonaId> personas, CancellationToken ct);
}
