using Microsoft.EntityFrameworkCore;
using NetworksPortal.Persistence;

namespace NetworksPortal.Memberships;

internal static class RosterStamps
{
    public static Task<long> RosterStampAsync(this PortalDb db, CancellationToken ct) =>
        db.Set<RosterStamp>().Select(s => s.Value).SingleAsync(ct);

    /// <returns>The new value.</returns>
    public static async Task<long> RaiseRosterStampAsync(this PortalDb db, CancellationToken ct)
    {
        await db.Set<RosterStamp>().ExecuteUpdateAsync(set => set.SetProperty(s => s.Value, s => s.Value + 1), ct);
        return await db.RosterStampAsync(ct);
    }
}
