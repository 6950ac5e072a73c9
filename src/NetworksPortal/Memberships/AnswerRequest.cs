namespace NetworksPortal.Memberships;

/// <summary>The core team lets somebody in, or does not. Declining leaves nothing behind and needs no reason.</summary>
public sealed class AnswerRequest(Envelopes envelopes, Rosters rosters)
{
    /// <returns>False where there is no such request in the viewer's network (any more).</returns>
    public async Task<bool> Handle(Viewer core, PersonaId persona, bool admit, CancellationToken ct)
    {
        var request = (await rosters.OpenAsync(core.Network, ct)).Find(persona);
        if (!core.IsCore || request?.Membership.State != MembershipState.Requested)
        {
            return false;
        }

        var answered = false;
        await envelopes.ChangeAsync(request.Employee, core.Network, async before =>
        {
            // Decided again inside the transaction: another core member may have been first, or the person gone.
            answered = before.State == MembershipState.Requested && before.Persona == persona;
            return !answered ? before : admit ? await AdmitAsync(request, before, core, ct) : Membership.None;
        }, ct);
        return answered;
    }

    /// <summary>
    /// Whoever asks is not told that a nickname is taken, since that would tell who is in. If it is, they come in seen by
    /// the core team alone, and choose another when they like.
    /// </summary>
    private async Task<Membership> AdmitAsync(RosterEntry request, Membership before, Viewer core, CancellationToken ct)
    {
        var roster = await rosters.OpenAsync(core.Network, ct);
        var isTaken = before.Visibility == Visibility.Nickname && roster.HasLookAlike(before.Nickname, request.Employee);
        return (isTaken ? before.WithoutNickname() : before).Admit();
    }
}
