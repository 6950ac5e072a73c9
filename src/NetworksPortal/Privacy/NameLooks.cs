using NetworksPortal.Memberships;
using NetworksPortal.Memberships.Log;
using NetworksPortal.Networks;
using NodaTime;

namespace NetworksPortal.Privacy;

/// <param name="By">The core member by the name that they show; null where they show none to this person, or have left.</param>
public sealed record NameLook(Network Network, Instant At, string? By);

/// <summary>Who looked up somebody's real name, newest first, out of the log of each network that they are in.</summary>
public sealed class NameLooks(ReadNetworkLog log, Rosters rosters)
{
    public async Task<IReadOnlyList<NameLook>> Handle(Viewer me, Network network, CancellationToken ct)
    {
        var looks = await log.AboutMeAsync(me, NetworkAction.NameLookedUp, ct);
        var roster = await rosters.OpenAsync(me.Network, ct);
        return [.. looks.Select(look => new NameLook(network, look.At, roster.NameOf(look.Actor, me.IsCore)))];
    }
}
