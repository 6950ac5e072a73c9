namespace NetworksPortal.Memberships;

/// <summary>
/// A member of a network that has no core team any more says that they are ready to be it, or takes that back. Nobody
/// outside the network is asked or told.
/// </summary>
public sealed class StepForward(Envelopes envelopes, Rosters rosters)
{
    /// <exception cref="RuleViolation"><c>ConsentMissing</c>, about <c>Consent</c>.</exception>
    public Task Handle(Viewer member, bool ready, bool consents, CancellationToken ct)
    {
        Rules.Demand(consents || !ready, "ConsentMissing", "Consent");
        return envelopes.ChangeAsync(
            member.Employee, member.Network,
            async before => before.IsIn && !(await rosters.OpenAsync(member.Network, ct)).CoreTeam.Any() ? before.StepForward(ready) : before, ct);
    }
}
