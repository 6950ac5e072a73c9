using NetworksPortal.Memberships.Log;

namespace NetworksPortal.Memberships;

/// <summary>A second member supports whoever stepped forward, who is the core team from then on.</summary>
public sealed class SupportCandidate(MemberChange change)
{
    /// <returns>False where nobody stands there to be supported (any more), or for oneself.</returns>
    public async Task<bool> Handle(Viewer member, PersonaId candidate, CancellationToken ct) =>
        await change.MakeAsync(
            member, candidate,
            (roster, before) => member.Persona != candidate && roster.Find(member.Persona) is { Membership.IsIn: true }
                && roster.Candidates().Any(ready => ready.Membership.Persona == candidate) ? before.MakeCore() : null,
            NetworkAction.CoreAccepted, ct) is not null;
}
