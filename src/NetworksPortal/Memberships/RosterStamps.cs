using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using NetworksPortal.Persistence;

namespace NetworksPortal.Memberships;

/// <summary>The stamp before and after a rewrite.</summary>
internal sealed record StampChange(long Before, long After);

internal static class RosterStamps
{
    /// <summary>Worked out once: it is asked wherever a roster is.</summary>
    private static readonly Func<PortalDb, CancellationToken, Task<long>> Read = EF.CompileAsyncQuery((PortalDb db, CancellationToken ct) => db.Set<RosterStamp>().Select(s => s.Value).Single());

    public static Task<long> RosterStampAsync(this PortalDb db, CancellationToken ct) => Read(db, ct);

    /// <summary>Inside the transaction of the rewrite, or of a change of somebody's name. Stamps are random, so that one that was rolled back never comes again.</summary>
    public static async Task<StampChange> RenewRosterStampAsync(this PortalDb db, CancellationToken ct)
    {
        var before = await db.RosterStampAsync(ct);
        var after = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long)));
        await db.Set<RosterStamp>().ExecuteUpdateAsync(set => set.SetProperty(s => s.Value, after), ct);
        return new StampChange(before, after);
    }
}
