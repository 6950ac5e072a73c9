using NetworksPortal.Mail;
using NetworksPortal.Memberships.Log;
using NetworksPortal.Persistence;

namespace NetworksPortal.Memberships;

/// <summary>A core member asks a member to join the core team, or to take over from them. A neutral mail tells that something waits.</summary>
public sealed class OfferCore(PortalDb db, MemberChange change, MemberMail mail)
{
    /// <returns>False where there is no such member to ask (any more), or where somebody asked already.</returns>
    public async Task<bool> Handle(Viewer core, PersonaId member, bool handsOver, CancellationToken ct)
    {
        await using var transaction = await WriteScope.BeginAsync(db, ct);
        var asked = await change.MakeAsync(
            core, member,
            (roster, before) => roster.IsCore(core.Persona) && before is { IsIn: true, IsCore: false } && roster.OfferTo(member) is null
                ? before.OfferCore(new CoreOffer(core.Persona, handsOver))
                : null,
            NetworkAction.CoreOffered, ct);
        if (asked is null)
        {
            return false;
        }

        await mail.TellAsync(asked, MemberNotice.Proposal, ct);
        await transaction.CommitAsync(ct);
        return true;
    }
}
