using NetworksPortal.Memberships.Log;

namespace NetworksPortal.Memberships;

/// <summary>The proposal to remove somebody ends: whoever made it takes it back, or another core member turns it down.</summary>
public sealed class StopRemoval(MemberChange change, Rosters rosters)
{
    /// <returns>False where nothing was proposed (any more), or for the member concerned.</returns>
    public async Task<bool> Handle(Viewer core, PersonaId member, CancellationToken ct)
    {
        var isMine = (await rosters.OpenAsync(core.Network, ct)).RemovalOf(member) == core.Persona;
        return await change.MakeAsync(
            core, member,
            (roster, before) => roster.IsCore(core.Persona) && member != core.Persona && roster.RemovalOf(member) is { } by && by == core.Persona == isMine
                ? before.ProposeRemoval(null)
                : null,
            isMine ? NetworkAction.RemovalWithdrawn : NetworkAction.RemovalRefused, ct) is not null;
    }
}
