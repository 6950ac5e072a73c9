using System.Globalization;

namespace NetworksPortal.Memberships;

/// <summary>One line of the list of people.</summary>
/// <param name="Persona">To find oneself; no page prints it.</param>
/// <param name="Name">The name that this viewer may read.</param>
/// <param name="Choice">How that member chose to show; null for whoever may not know it.</param>
public sealed record ShownPerson(PersonaId Persona, string Name, Visibility? Choice);

/// <param name="CoreTeam">By name.</param>
/// <param name="Members">The others, by name.</param>
/// <param name="Requests">Who asks to come in, by real name; empty for whoever may not answer them.</param>
public sealed record PeopleOfNetwork(IReadOnlyList<ShownPerson> CoreTeam, IReadOnlyList<ShownPerson> Members, IReadOnlyList<RosterEntry> Requests);

/// <summary>Who is in a network, as far as this viewer may see. Who shows to them under no name is not in the list.</summary>
public sealed class NetworkPeople(Rosters rosters)
{
    private static StringComparer ByName => StringComparer.Create(CultureInfo.CurrentCulture, ignoreCase: true);

    public async Task<PeopleOfNetwork> Handle(Viewer viewer, CancellationToken ct)
    {
        var roster = await rosters.OpenAsync(viewer.Network, ct);
        return new(
            Shown(viewer, roster.CoreTeam),
            Shown(viewer, roster.Members.Where(member => !member.Membership.IsCore)),
            viewer.IsCore ? [.. roster.Requests.OrderBy(request => request.RealName, ByName)] : []);
    }

    private static List<ShownPerson> Shown(Viewer viewer, IEnumerable<RosterEntry> entries) =>
    [
        .. entries
            .Select(entry => (Entry: entry, Name: ShownNames.Of(entry, viewer.IsCore)))
            .Where(shown => shown.Name is not null)
            .Select(shown => new ShownPerson(
                shown.Entry.Membership.Persona, shown.Name!, viewer.IsCore ? shown.Entry.Membership.Visibility : null))
            .OrderBy(person => person.Name, ByName),
    ];
}
