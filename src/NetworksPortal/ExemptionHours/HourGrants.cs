using Microsoft.EntityFrameworkCore;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Persistence.Planning;

namespace NetworksPortal.ExemptionHours;

internal static class HourGrants
{
    private static readonly PlannedQuery<Asked, HourGrant> Planned = new((db, asked) => db.Set<HourGrant>().AsNoTracking().Where(g => g.Network == asked.Network && g.Year == asked.Year));

    /// <summary>What HR granted for a year, to be read. Null where nothing was.</summary>
    public static Task<HourGrant?> HourGrantAsync(this PortalDb db, NetworkId network, int year, CancellationToken cancel) => Planned.FirstOrDefaultAsync(db, new(network, year), cancel);

    private sealed record Asked(NetworkId Network, int Year);
}
