using Microsoft.EntityFrameworkCore;
using NetworksPortal.Persistence;

namespace NetworksPortal.Memberships;

/// <summary>A member says yes to a charter that changed in substance since they came in.</summary>
public sealed class AcceptCharter(PortalDb db, Envelopes envelopes)
{
    /// <param name="viewer">Who.</param>
    /// <param name="version">The version that was on the page, so that nobody accepts words they have not seen.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="RuleViolation"><c>CharterChanged</c>: another version is in force by now.</exception>
    public Task Handle(Viewer viewer, int version, CancellationToken ct) =>
        envelopes.ChangeAsync(viewer.Employee, viewer.Network, async before =>
        {
            var inForce = await db.Networks.Where(n => n.Id == viewer.Network).Select(n => n.CharterVersion).SingleAsync(ct);
            Rules.Demand(version == inForce, "CharterChanged", null);
            return before.State == MembershipState.None ? before : before.Accept(version);
        }, ct);
}
