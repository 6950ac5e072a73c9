using NetworksPortal.Memberships;
using NetworksPortal.Networks;

namespace NetworksPortal.Releases;

/// <summary>How many are in each network now, and how many moved since its published figure was set.</summary>
internal sealed class CountMembers(Rosters rosters, Tallies tallies)
{
    public async Task<IReadOnlyDictionary<NetworkId, (int Members, int Churn)>> Handle(IReadOnlyCollection<Network> networks, CancellationToken cancel)
    {
        var churn = await tallies.ReadAsync(cancel);
        var members = await rosters.CountMembersAsync([.. networks.Select(network => network.Id)], cancel);
        return members.ToDictionary(count => count.Key, count => (count.Value, churn.GetValueOrDefault(count.Key)));
    }
}
