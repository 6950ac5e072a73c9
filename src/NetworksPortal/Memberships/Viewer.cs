using NetworksPortal.Employees;
using NetworksPortal.Networks;

namespace NetworksPortal.Memberships;

public enum MemberRole { Member, Core }

/// <summary>
/// The member who is looking, in the one network they look at. Everything that a member makes is kept under
/// <see cref="Persona"/>; <see cref="Employee"/> is for their own envelope alone and is never stored beside it.
/// </summary>
public sealed record Viewer(NetworkId Network, PersonaId Persona, MemberRole Role, EmployeeId Employee)
{
    public bool IsCore => Role == MemberRole.Core;

    /// <summary>Whether what this circle may see is there for this viewer. What somebody alone sees is asked for by their persona.</summary>
    public bool IsIn(Circle circle) => circle == Circle.Members || (circle == Circle.CoreTeam && IsCore);

    /// <summary>
    /// The rule that opens a space: whoever is in looks with their own persona, and for everybody else there is nothing to
    /// look with, whatever role of the organisation they have.
    /// </summary>
    public static Viewer? Of(NetworkId network, Membership membership, EmployeeId employee) =>
        membership.IsIn ? new(network, membership.Persona, membership.Role, employee) : null;
}
