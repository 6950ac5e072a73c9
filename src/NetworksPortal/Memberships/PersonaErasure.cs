using NetworksPortal.Networks;

namespace NetworksPortal.Memberships;

/// <summary>Erases what a member made or gave, in every subject that keeps something. Inside the caller's transaction.</summary>
public sealed class PersonaErasure(IEnumerable<IPersonaTraces> traces)
{
    public Task EraseAsync(NetworkId network, PersonaId persona, CancellationToken ct) => EraseAsync(network, [persona], ct);

    public async Task EraseAsync(NetworkId network, List<PersonaId> personas, CancellationToken ct)
    {
        foreach (var subject in traces)
        {
            await subject.EraseAsync(network, personas, ct);
        }
    }
}
