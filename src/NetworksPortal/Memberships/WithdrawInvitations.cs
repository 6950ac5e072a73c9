using NetworksPortal.Memberships.Log;
using NetworksPortal.Persistence;

namespace NetworksPortal.Memberships;

/// <summary>Ends all invitations that nobody used yet. Which ones there are is known to nobody, so they end together.</summary>
public sealed class WithdrawInvitations(PortalDb db, Rosters rosters, JoinCodes codes, NetworkLog log)
{
    /// <returns>How many there were.</returns>
    public async Task<int> Handle(Viewer core, CancellationToken ct)
    {
        await using var transaction = await WriteScope.BeginAsync(db, ct);
        if (!(await rosters.OpenAsync(core.Network, ct)).IsCore(core.Persona))
        {
            return 0;
        }

        var ended = await codes.WithdrawAsync(core.Network, JoinCodePurpose.Invitation, ct);
        if (ended > 0)
        {
            await log.AddAsync(core.Network, core.Persona, NetworkAction.InvitationsWithdrawn, about: null, $"{ended}", ct);
        }

        await transaction.CommitAsync(ct);
        return ended;
    }
}
