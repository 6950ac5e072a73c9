using NetworksPortal.Memberships.Log;

namespace NetworksPortal.Memberships;

/// <summary>A core member becomes a plain member again, whenever they like, as long as somebody else is core.</summary>
public sealed class LayDownCore(MemberChange change)
{
    /// <exception cref="RuleViolation"><c>LastCoreMember</c>: somebody else must be core first, or the network be closed.</exception>
    public Task Handle(Viewer core, CancellationToken ct) => change.MakeAsync(
        core, core.Persona,
        (roster, before) =>
        {
            if (!before.IsCore)
            {
                return null;
            }

            Rules.Demand(roster.CoreTeam.Count() > 1, "LastCoreMember", null);
            return before.LayDown();
        },
        NetworkAction.CoreLaidDown, ct);
}
