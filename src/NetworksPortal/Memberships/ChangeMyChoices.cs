namespace NetworksPortal.Memberships;

/// <summary>A member chooses anew how they show and where their mail goes. What they made before follows.</summary>
public sealed class ChangeMyChoices(Envelopes envelopes, Rosters rosters)
{
    /// <exception cref="RuleViolation"><c>NicknameTaken</c>, about the nickname.</exception>
    public Task<Membership> Handle(Viewer viewer, JoinChoices choices, CancellationToken ct) =>
        envelopes.ChangeAsync(viewer.Employee, viewer.Network, async before =>
        {
            await rosters.RefuseTakenNicknameAsync(viewer.Network, viewer.Employee, choices, ct);
            return before.Show(choices);
        }, ct);
}
