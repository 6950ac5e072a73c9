using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NetworksPortal.Sealing.Keystore;

namespace NetworksPortal.Persistence;

/// <summary>Brings both databases up to this version's schema at the start, or refuses to before it has touched either.</summary>
public sealed class SchemaUpgrade(PortalDb portal, IDbContextFactory<KeystoreDb> keystores)
{
    private const int NoSuchTable = 1;
    private const int InputOutput = 10;
    private const int Full = 13;

    /// <exception cref="StartRefused">A database was written by a newer version, or is no database of this portal.</exception>
    public async Task RunAsync(CancellationToken ct)
    {
        await using var keystore = await keystores.CreateDbContextAsync(ct);
        DbContext[] databases = [keystore, portal];
        // Each builds its model on first use, which is most of the work: side by side.
        var behind = await Task.WhenAll(databases.Select(database => Task.Run(() => IsBehindAsync(database, ct), ct)));
        if (!behind.Contains(true))
        {
            return;
        }

        using var alone = await DataLock.UpgradeAsync(Path.GetDirectoryName(FileOf(portal))!, ct);
        foreach (var database in databases.Where((_, i) => behind[i]))
        {
            await ReadingAsync(database, () => BringUpAsync(database, ct));
        }
    }

    /// <summary>
    /// EF Core keeps its own lock as a table. A start that was killed leaves it behind, and every later one would wait for it for
    /// good. Whoever is here is the only one, so a table that is there is left behind.
    /// </summary>
    private static async Task BringUpAsync(DbContext database, CancellationToken ct)
    {
        if (await database.Database.CanConnectAsync(ct))
        {
            await database.Database.ExecuteSqlRawAsync("""DROP TABLE IF EXISTS "__EFMigrationsLock" """, ct);
        }

        await database.Database.MigrateAsync(ct);
    }

    /// <summary>Asks which migrations are missing. A schema that is up to date costs one query, and no second look at the whole model.</summary>
    private static async Task<bool> IsBehindAsync(DbContext database, CancellationToken ct)
    {
        var known = database.Database.GetMigrations().ToList();
        var applied = new List<string>();
        await ReadingAsync(database, async () => applied.AddRange(await AppliedAsync(database, ct)));
        return applied.Except(known).FirstOrDefault() is { } unknown
            ? throw new StartRefused(
                $"The database {FileOf(database)} was written by a newer version of the portal (it knows {unknown}): start that version, or restore a backup; nothing was changed.")
            : known.Except(applied).Any();
    }

    /// <summary>Reads the list as any other table; EF Core itself would first work out a model of it.</summary>
    private static async Task<IEnumerable<string>> AppliedAsync(DbContext database, CancellationToken ct)
    {
        try
        {
            if (await database.Database.CanConnectAsync(ct))
            {
                return await database.Database.SqlQuery<string>($"""SELECT "MigrationId" AS "Value" FROM "__EFMigrationsHistory" """).ToListAsync(ct);
            }
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode == NoSuchTable)
        {
            // A start that ended before it had made anything: there is no list yet.
        }

        return await database.Database.GetAppliedMigrationsAsync(ct);
    }

    private static async Task ReadingAsync(DbContext database, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (SqliteException broken) when (broken.SqliteErrorCode is not (InputOutput or Full))
        {
            // A full disk lets no file be opened either, and no backup mends it: that is said as such.
            throw new StartRefused(
                $"The database {FileOf(database)} cannot be opened ({broken.Message.TrimEnd('.')}): check that it is a file of this portal and may be written, or restore a backup.", broken);
        }
    }

    private static string FileOf(DbContext database) => database.Database.GetDbConnection().DataSource;
}
