using NetworksPortal.Memberships.Log;

namespace NetworksPortal.Memberships;

/// <summary>The core team takes an offer back. Nobody is told: whoever had not read it sees nothing any more.</summary>
public sealed class WithdrawCoreOffer(MemberChange change)
{
    /// <returns>False where there was none (any more).</returns>
    public async Task<bool> Handle(Viewer core, PersonaId member, CancellationToken ct) =>
        await change.MakeAsync(
            core, member,
            (roster, before) => roster.IsCore(core.Persona) && roster.OfferTo(member) is not null ? before.OfferCore(null) : null,
            NetworkAction.CoreOfferWithdrawn, ct) is not null;
}
