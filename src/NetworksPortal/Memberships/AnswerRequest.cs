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

        await envelopes.ChangeAsync(
            request.Employee,
            core.Network,
            before => Task.FromResult(Answer(before, persona, admit)),
            ct);
        return true;
    }

    /// <summary>Decided again inside the transaction: another core member may have been first, or the person gone.</summary>
    private static Membership Answer(Membership before, PersonaId persona, bool admit)
    {
        var open = before.State == MembershipState.Requested && before.Persona == persona;
        return open ? admit ? before.Admit() : Membership.None : before;
    }
}
