using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;

namespace NetworksPortal.Memberships;

/// <summary>One line of the list of people.</summary>
/// <param name="Persona">To find oneself; no page prints it.</param>
/// <param name="Name">The name that this viewer may read.</param>
/// <param name="Choice">How that member chose to show; null for whoever may not know it.</param>
/// <param name="MayLookUp">Whether this viewer may open the real name behind it.</param>
public sealed record ShownPerson(PersonaId Persona, string Name, Visibility? Choice, bool MayLookUp);

/// <summary>Somebody who asks to come in, by the name that the core team may read.</summary>
public sealed record ShownRequest(string Name, Membership Membership);

/// <param name="CoreTeam">By name.</param>
/// <param name="Members">The others, by name.</param>
/// <param name="Requests">Who asks to come in, by name; empty for whoever may not answer them.</param>
public sealed record PeopleOfNetwork(IReadOnlyList<ShownPerson> CoreTeam, IReadOnlyList<ShownPerson> Members, IReadOnlyList<ShownRequest> Requests);

/// <summary>Who is in a network, as far as this viewer may see. Who shows to them under no name is not in the list.</summary>
public sealed class NetworkPeople(PortalDb db, Rosters rosters)
{
    private static StringComparer ByName => StringComparer.Create(CultureInfo.CurrentCulture, ignoreCase: true);

    public async Task<PeopleOfNetwork> Handle(Viewer viewer, CancellationToken ct)
    {
        var network = await db.NetworkAsync(viewer.Network, ct);
        var roster = await rosters.OpenAsync(viewer.Network, ct);
        return new(
            Shown(viewer, network, roster.CoreTeam),
            Shown(viewer, network, roster.Members.Where(member => !member.Membership.IsCore)),
            viewer.IsCore ? Asking(network, roster) : []);
    }

    private static List<ShownPerson> Shown(Viewer viewer, Network network, IEnumerable<RosterEntry> entries) =>
    [
        .. entries
            .Select(entry => (entry.Membership, Name: ShownNames.Of(entry, viewer.IsCore)))
            .Where(shown => shown.Name is not null)
            .Select(shown => new ShownPerson(
                shown.Membership.Persona, shown.Name!, viewer.IsCore ? shown.Membership.Visibility : null,
                viewer.IsCore && WhoSees.MayLookUp(network, shown.Membership)))
            .OrderBy(person => person.Name, ByName),
    ];

    private static List<ShownRequest> Asking(Network network, Roster roster) =>
        [.. roster.Requests.Select(request => new ShownRequest(WhoSees.InRequest(network, request), request.Membership)).OrderBy(request => request.Name, ByName)];
}
