using NetworksPortal.Mail;
using NetworksPortal.Memberships.Log;
using NetworksPortal.Persistence;

namespace NetworksPortal.Memberships;

/// <summary>The core team lets somebody in, or does not. Declining leaves nothing behind and needs no reason; either way a neutral mail tells.</summary>
public sealed class AnswerRequest(PortalDb db, MemberChange change, MemberMail mail)
{
    /// <returns>False where there is no such request in the viewer's network (any more).</returns>
    public async Task<bool> Handle(Viewer core, PersonaId persona, bool admit, CancellationToken ct)
    {
        await using var transaction = await WriteScope.BeginAsync(db, ct);
        var request = await change.MakeAsync(
            core, persona,
            (roster, before) => !roster.IsCore(core.Persona) || before.State != MembershipState.Requested ? null
                : admit ? Admit(roster, persona, before) : Membership.None,
            admit ? NetworkAction.RequestAdmitted : NetworkAction.RequestDeclined, ct);
        if (request is null)
        {
            return false;
        }

        await mail.TellAsync(request, admit ? MemberNotice.Admitted : MemberNotice.Declined, ct);
        await transaction.CommitAsync(ct);
        return true;
    }

    /// <summary>
    /// Whoever asks is not told that a nickname is taken, since that would tell who is in. If it is, they come in seen by
    /// the core team alone, and choose another when they like.
    /// </summary>
    private static Membership Admit(Roster roster, PersonaId persona, Membership before)
    {
        var isTaken = before.Visibility == Visibility.Nickname && roster.HasLookAlike(before.Nickname, roster.Find(persona)!.Employee);
        return (isTaken ? before.WithoutNickname() : before).Admit();
    }
}
