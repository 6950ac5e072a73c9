namespace NetworksPortal.Memberships;

/// <summary>
/// What waits for somebody's answer. It lies in the envelope of the member whom it is about, and holds only as long as
/// whoever began it is core: nothing has to be cleaned up when they go.
/// </summary>
public static class Pending
{
    public static bool IsCore(this Roster roster, PersonaId persona) => roster.Find(persona) is { Membership.IsCore: true };

    /// <summary>An offer to join the core team that this member can answer.</summary>
    public static CoreOffer? OfferTo(this Roster roster, PersonaId member) =>
        roster.Find(member)?.Membership is { IsIn: true, IsCore: false, Offer: { } offer } && roster.IsCore(offer.By) ? offer : null;

    /// <summary>Who proposed that this member goes, where somebody did.</summary>
    public static PersonaId? RemovalOf(this Roster roster, PersonaId member) =>
        roster.Find(member)?.Membership is { IsIn: true, RemovalBy: { } by } && roster.IsCore(by) ? by : null;

    /// <summary>Who proposed to close the network, where somebody did.</summary>
    public static IEnumerable<PersonaId> ClosingBy(this Roster roster) =>
        roster.CoreTeam.Where(core => core.Membership.WantsToClose).Select(core => core.Membership.Persona);

    /// <summary>Who is ready to be the core team of a network that has none.</summary>
    public static IEnumerable<RosterEntry> Candidates(this Roster roster) =>
        roster.CoreTeam.Any() ? [] : roster.Members.Where(member => member.Membership.StepsForward);
}
