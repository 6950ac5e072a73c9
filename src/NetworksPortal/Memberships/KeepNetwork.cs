using NetworksPortal.Memberships.Log;

namespace NetworksPortal.Memberships;

/// <summary>Whoever proposed to close the network takes that back, or another core member says no.</summary>
public sealed class KeepNetwork(Rosters rosters, MemberChange change)
{
    /// <summary>What the log calls it.</summary>
    public const string Detail = "Withdrawn";

    public async Task Handle(Viewer core, CancellationToken ct)
    {
        foreach (var proposer in (await rosters.OpenAsync(core.Network, ct)).ClosingBy().ToList())
        {
            await change.MakeAsync(
                core, proposer,
                (roster, before) => roster.IsCore(core.Persona) && before.WantsToClose ? before.ProposeClosing(false) : null,
                NetworkAction.ClosingProposed, ct, Detail);
        }
    }
}
