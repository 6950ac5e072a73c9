namespace NetworksPortal.Memberships;

/// <summary>How many invitations still let somebody in. Not which, and not who used the others.</summary>
public sealed class OpenInvitations(JoinCodes codes)
{
    public async Task<int> Handle(Viewer core, CancellationToken ct) =>
        core.IsCore ? await codes.OpenAsync(core.Network, JoinCodePurpose.Invitation, ct) : 0;
}
