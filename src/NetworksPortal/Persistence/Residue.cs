using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace NetworksPortal.Persistence;

/// <summary>Makes what was erased disappear from the files as well.</summary>
public sealed class Residue(PortalDb db)
{
    /// <summary>
    /// Moves the write-ahead log into the database and cuts it to nothing. Together with <c>secure_delete</c>
    /// no deleted text is left; either of the two alone leaves some. Call it after the commit. A reader that is
    /// busy at that moment, or a disk that is full, only postpones it to the next call.
    /// </summary>
    public Task SweepAsync(CancellationToken ct) => SweepAsync(db, ct);

    internal static async Task SweepAsync(DbContext database, CancellationToken ct)
    {
        if (database.Database.IsSqlite())
        {
            try
            {
                await database.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", ct);
            }
            catch (SqliteException trouble) when (StorageTroubles.Of(trouble) is not null)
            {
                // What was committed is; a full disk only postpones the sweeping as well.
            }
        }
    }
}
