using NetworksPortal.Memberships;
using NetworksPortal.Networks;

namespace NetworksPortal.Web.Pages.Memberships;

/// <summary>One member as the core team's desk shows them, with what waits for an answer.</summary>
internal sealed class MemberAtDesk(Roster roster, RosterEntry member, Network network, Viewer core, string unnamed)
{
    public Membership Membership => member.Membership;

    public string Name => ShownNames.Of(member, forCore: true) ?? unnamed;

    public bool IsMe => Persona == core.Persona;

    public bool HidesName => Membership.Visibility == Visibility.Nickname && !IsMe;

    public bool MayLookUp => HidesName && WhoSees.MayLookUp(network, Membership);

    public CoreOffer? Offer => roster.OfferTo(Persona);

    public string OfferedBy => Offer is { } offer ? NameOf(offer.By) : "";

    public string? RemovalBy => roster.RemovalOf(Persona) is { } by ? NameOf(by) : null;

    public bool RemovalByMe => roster.RemovalOf(Persona) == core.Persona;

    /// <summary>Whether somebody else in the core team could agree.</summary>
    public bool CanBeProposed => roster.CoreTeam.Any(other => other.Membership.Persona != core.Persona && other.Membership.Persona != Persona);

    private PersonaId Persona => Membership.Persona;

    private string NameOf(PersonaId persona) => roster.NameOf(persona, forCore: true) ?? unnamed;
}
