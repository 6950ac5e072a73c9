using NetworksPortal.Memberships;
using NetworksPortal.Networks;

namespace NetworksPortal.Releases;

/// <summary>How many are in each network now, and how many moved since its published figure was set.</summary>
internal sealed class CountMembers(Rosters rosters, Tallies tallies)
{
    public async Task<IReadOnlyDictionary<NetworkId, (int Members, int Churn)>> Handle(IReadOnlyCollection<Network> networks, CancellationToken cancel)
    {
        var churn = await tallies.ReadAsync(cancel);
        var counts = new Dictionary<NetworkId, (int Members, int Churn)>();
        foreach (var network in networks)
        {
            var roster = await rosters.OpenAsync(network.Id, cancel);
            counts[network.Id] = (roster.Members.Count(), churn.GetValueOrDefault(network.Id));
        }

        return counts;
    }
}
