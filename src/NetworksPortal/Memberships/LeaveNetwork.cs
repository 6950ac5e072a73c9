using NetworksPortal.Employees;
using NetworksPortal.Mail;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;

namespace NetworksPortal.Memberships;

/// <summary>One step, no reason, nobody is told. What the member left behind in the network is erased with it.</summary>
public sealed class LeaveNetwork(Envelopes envelopes, Rosters rosters, PersonaErasure erasure, Outbox outbox, Residue residue)
{
    /// <exception cref="RuleViolation"><c>LastCoreMember</c>: somebody else must be core first.</exception>
    public async Task Handle(EmployeeId employee, NetworkId network, CancellationToken ct)
    {
        await envelopes.ChangeAsync(employee, network, async before =>
        {
            if (before.IsCore && (await rosters.OpenAsync(network, ct)).CoreTeam.Count() == 1)
            {
                throw new RuleViolation("LastCoreMember");
            }

            if (before.State == MembershipState.None)
            {
                return before;
            }

            await erasure.EraseAsync(network, before.Persona, ct);
            // A mail does not say which network it is of: one that waits there for another network goes too, which tells nobody anything.
            await outbox.RemoveToAsync([before.MailAddress], ct);
            return Membership.None;
        }, ct);
        await residue.SweepAsync(ct);
    }
}
