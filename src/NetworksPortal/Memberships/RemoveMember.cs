using NetworksPortal.Mail;
using NetworksPortal.Memberships.Log;
using NetworksPortal.Persistence;

namespace NetworksPortal.Memberships;

/// <summary>
/// A second core member agrees that somebody goes. What the member left behind is erased as if they had left themselves,
/// and a neutral mail tells them.
/// </summary>
public sealed class RemoveMember(PortalDb db, MemberChange change, PersonaErasure erasure, Outbox outbox, MemberMail mail, Residue residue)
{
    /// <returns>False where nothing was proposed that this core member may agree to (any more).</returns>
    public async Task<bool> Handle(Viewer core, PersonaId member, CancellationToken ct)
    {
        await using (var transaction = await WriteScope.BeginAsync(db, ct))
        {
            var removed = await change.MakeAsync(
                core, member,
                (roster, _) => roster.IsCore(core.Persona) && member != core.Persona && roster.RemovalOf(member) is { } by && by != core.Persona
                    ? Membership.None
                    : null,
                NetworkAction.MemberRemoved, ct);
            if (removed is null)
            {
                return false;
            }

            await erasure.EraseAsync(core.Network, member, ct);
            await outbox.RemoveToAsync([removed.Membership.MailAddress], ct);
            await mail.TellAsync(removed, MemberNotice.Removed, ct);
            await transaction.CommitAsync(ct);
        }

        await residue.SweepAsync(ct);
        return true;
    }
}
