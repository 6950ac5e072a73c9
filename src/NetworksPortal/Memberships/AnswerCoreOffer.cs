using NetworksPortal.Memberships.Log;
using NetworksPortal.Persistence;

namespace NetworksPortal.Memberships;

/// <summary>
/// A member answers the offer to join the core team. Yes asks consent of its own, since it reveals something: a chief will
/// know of exempt hours. Where the offer was to take over, whoever made it is a plain member from then on.
/// </summary>
public sealed class AnswerCoreOffer(PortalDb db, MemberChange change, Envelopes envelopes, Rosters rosters, NetworkLog log)
{
    /// <returns>False where no offer waits (any more).</returns>
    /// <exception cref="RuleViolation"><c>ConsentMissing</c>, about <c>Consent</c>.</exception>
    public async Task<bool> Handle(Viewer member, bool accept, bool consents, CancellationToken ct)
    {
        Rules.Demand(consents || !accept, "ConsentMissing", "Consent");
        await using var transaction = await WriteScope.BeginAsync(db, ct);
        var offer = (await rosters.OpenAsync(member.Network, ct)).OfferTo(member.Persona);
        var answered = await change.MakeAsync(
            member, member.Persona,
            (_, before) => offer is null ? null : accept ? before.MakeCore() : before.OfferCore(null),
            accept ? NetworkAction.CoreAccepted : NetworkAction.CoreDeclined, ct);
        if (answered is null)
        {
            return false;
        }

        if (accept && offer!.HandsOver)
        {
            await HandOverAsync(member, offer.By, ct);
        }

        await transaction.CommitAsync(ct);
        return true;
    }

    private async Task HandOverAsync(Viewer member, PersonaId from, CancellationToken ct)
    {
        var giver = (await rosters.OpenAsync(member.Network, ct)).Find(from)!;
        await envelopes.ChangeAsync(giver.Employee, member.Network, before => Task.FromResult(before.LayDown()), ct);
        await log.AddAsync(member.Network, from, NetworkAction.CoreLaidDown, about: null, "", ct);
    }
}
