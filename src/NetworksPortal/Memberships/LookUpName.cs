using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships.Log;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;

namespace NetworksPortal.Memberships;

/// <summary>
/// A core member opens the real name behind one nickname, where the network's rule lets them and the member accepted a
/// charter that says so. Every look stands in the log, where the member reads it too.
/// </summary>
public sealed class LookUpName(PortalDb db, Rosters rosters, NetworkLog log)
{
    /// <returns>Null where there is nothing to look up for this core member.</returns>
    public async Task<string?> Handle(Viewer core, PersonaId persona, CancellationToken ct)
    {
        await using var transaction = await WriteScope.BeginAsync(db, ct);
        var network = await db.NetworkAsync(core.Network, ct);
        var roster = await rosters.OpenAsync(core.Network, ct);
        if (!roster.IsCore(core.Persona) || persona == core.Persona || roster.Find(persona) is not { Membership.IsIn: true } member
            || !WhoSees.MayLookUp(network, member.Membership))
        {
            return null;
        }

        await log.AddAsync(core.Network, core.Persona, NetworkAction.NameLookedUp, persona, "", ct);
        await transaction.CommitAsync(ct);
        return member.RealName;
    }
}
