using NetworksPortal.Employees;

namespace NetworksPortal.Memberships;

/// <summary>One person of a network as the roster knows them.</summary>
public sealed record RosterEntry(EmployeeId Employee, string RealName, Membership Membership);

/// <summary>Everybody who is in a network or asked to be, opened from the envelopes. Never leaves the server whole.</summary>
public sealed class Roster(IReadOnlyList<RosterEntry> entries)
{
    private readonly Dictionary<PersonaId, RosterEntry> byPersona = entries.ToDictionary(e => e.Membership.Persona);

    internal IReadOnlyList<RosterEntry> Entries { get; } = entries;

    public IEnumerable<RosterEntry> Members => Entries.Where(e => e.Membership.IsIn);

    public IEnumerable<RosterEntry> CoreTeam => Entries.Where(e => e.Membership.IsCore);

    public IEnumerable<RosterEntry> Requests => Entries.Where(e => e.Membership.State == MembershipState.Requested);

    public RosterEntry? Find(PersonaId persona) => byPersona.GetValueOrDefault(persona);

    /// <summary>The roster after one person's membership became what <paramref name="changed"/> says.</summary>
    internal Roster With(RosterEntry changed)
    {
        var others = Entries.Where(e => e.Employee != changed.Employee);
        return new Roster([.. changed.Membership.State == MembershipState.None ? others : others.Append(changed)]);
    }

    /// <summary>
    /// The name of a member as they chose to be seen, or null where the reader may see none (the page then says
    /// "a member") or the member is gone.
    /// </summary>
    /// <param name="persona">Whose name.</param>
    /// <param name="forCore">True where a core member of this network reads it.</param>
    public string? NameOf(PersonaId persona, bool forCore) =>
        byPersona.TryGetValue(persona, out var entry) ? ShownNames.Of(entry, forCore) : null;
}
