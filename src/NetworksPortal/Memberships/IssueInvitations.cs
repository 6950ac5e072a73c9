using NetworksPortal.Memberships.Log;
using NetworksPortal.Persistence;

namespace NetworksPortal.Memberships;

/// <summary>A core team makes codes for colleagues whom it invites. Each lets one person in at once, whatever the join rule is.</summary>
public sealed class IssueInvitations(PortalDb db, Rosters rosters, JoinCodes codes, NetworkLog log)
{
    /// <returns>The codes in clear, this one time.</returns>
    /// <exception cref="RuleViolation"><c>CodeCount</c>.</exception>
    public async Task<IReadOnlyList<string>> Handle(Viewer core, int count, CancellationToken ct)
    {
        await using var transaction = await WriteScope.BeginAsync(db, ct);
        if (!(await rosters.OpenAsync(core.Network, ct)).IsCore(core.Persona))
        {
            return [];
        }

        var issued = await codes.IssueAsync(core.Network, JoinCodePurpose.Invitation, count, ct);
        await log.AddAsync(core.Network, core.Persona, NetworkAction.InvitationsIssued, about: null, $"{count}", ct);
        await transaction.CommitAsync(ct);
        return issued;
    }
}
