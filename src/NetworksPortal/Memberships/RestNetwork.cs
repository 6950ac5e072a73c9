using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships.Log;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;

namespace NetworksPortal.Memberships;

/// <summary>A network takes a rest: everybody stays in, and nobody new comes in until the core team wakes it.</summary>
public sealed class RestNetwork(PortalDb db, Rosters rosters, NetworkLog log)
{
    /// <returns>False where it is neither active nor at rest.</returns>
    public async Task<bool> Handle(Viewer core, bool rests, CancellationToken ct)
    {
        await using var transaction = await WriteScope.BeginAsync(db, ct);
        var network = await db.Networks.SingleAsync(n => n.Id == core.Network, ct);
        if (!(await rosters.OpenAsync(core.Network, ct)).IsCore(core.Persona)
            || network.State != (rests ? NetworkState.Active : NetworkState.Dormant))
        {
            return false;
        }

        network.MoveTo(rests ? NetworkState.Dormant : NetworkState.Active);
        await log.AddAsync(core.Network, core.Persona, NetworkAction.RuleChanged, about: null, $"{network.State}", ct);
        await transaction.CommitAsync(ct);
        return true;
    }
}
