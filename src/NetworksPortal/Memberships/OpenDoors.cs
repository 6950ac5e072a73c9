using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships.Log;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;

namespace NetworksPortal.Memberships;

/// <summary>
/// The founders say that their network is ready: from now on its own rule decides who comes in. Founding codes that
/// nobody used end with it, so that the core team grows by its own choice alone.
/// </summary>
public sealed class OpenDoors(PortalDb db, NetworkLog log)
{
    /// <exception cref="RuleViolation"><c>NotReady</c>: the card on the first page or the charter is still empty.</exception>
    public async Task Handle(Viewer core, CancellationToken ct)
    {
        await using var transaction = await WriteScope.BeginAsync(db, ct);
        var network = await db.Networks.SingleAsync(n => n.Id == core.Network, ct);
        if (!core.IsCore || network.State != NetworkState.Forming)
        {
            return;
        }

        if (network.Teaser.Length == 0 || network.Charter.Length == 0)
        {
            throw new RuleViolation("NotReady");
        }

        network.MoveTo(NetworkState.Active);
        await db.Set<JoinCode>().Where(c => c.Network == core.Network && c.Purpose == JoinCodePurpose.Founding).ExecuteDeleteAsync(ct);
        await log.AddAsync(core.Network, core.Persona, NetworkAction.DoorOpened, about: null, "", ct);
        await transaction.CommitAsync(ct);
    }
}
