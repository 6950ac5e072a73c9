using NetworksPortal.Employees;
using NetworksPortal.Networks;
using NetworksPortal.Sealing;

namespace NetworksPortal.Memberships;

/// <summary>A network as its member sees it from their own page.</summary>
public sealed record MyNetwork(Network Network, Membership Membership, string SpaceKey);

/// <summary>The networks that somebody is in or asked to join. For their own eyes.</summary>
public sealed class MyNetworks(PublicNetworks networks, Envelopes envelopes, SpaceKeys keys)
{
    public async Task<IReadOnlyList<MyNetwork>> Handle(EmployeeId employee, CancellationToken ct)
    {
        var memberships = await envelopes.OfAsync(employee, ct);
        return
        [
            .. (await networks.AllAsync(ct)).ConvertAll(n => new MyNetwork(n, memberships.GetValueOrDefault(n.Id, Membership.None), keys.Of(n.Id)))
                .Where(mine => mine.Membership.State != MembershipState.None),
        ];
    }
}
