using NetworksPortal.Memberships.Log;

namespace NetworksPortal.Memberships;

/// <summary>
/// A core member wants somebody out of the network. Nothing happens until another core member agrees, and no reason is
/// kept.
/// </summary>
public sealed class ProposeRemoval(MemberChange change)
{
    /// <returns>False where there is no such member (any more), or where it was proposed already.</returns>
    /// <exception cref="RuleViolation"><c>NobodyToAgree</c>: there is no third person in the core team who could.</exception>
    public async Task<bool> Handle(Viewer core, PersonaId member, CancellationToken ct) =>
        await change.MakeAsync(
            core, member,
            (roster, before) =>
            {
                if (!roster.IsCore(core.Persona) || !before.IsIn || member == core.Persona || roster.RemovalOf(member) is not null)
                {
                    return null;
                }

                Rules.Demand(roster.CoreTeam.Any(other => other.Membership.Persona != core.Persona && other.Membership.Persona != member), "NobodyToAgree", null);
                return before.ProposeRemoval(core.Persona);
            },
            NetworkAction.RemovalProposed, ct) is not null;
}
