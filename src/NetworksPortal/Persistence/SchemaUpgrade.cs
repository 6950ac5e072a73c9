using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NetworksPortal.Sealing.Keystore;

namespace NetworksPortal.Persistence;

/// <summary>Brings both databases up to this version's schema at the start, or refuses to and leaves both alone.</summary>
public sealed class SchemaUpgrade(PortalDb portal, IDbContextFactory<KeystoreDb> keystores)
{
    /// <exception cref="StartRefused">A database was written by a newer version, or is no database of this portal.</exception>
    public async Task RunAsync(CancellationToken ct)
    {
        await using var keystore = await keystores.CreateDbContextAsync(ct);
        var behind = new List<DbContext>();
        foreach (DbContext database in new DbContext[] { keystore, portal })
        {
            // Asks first: a schema that is up to date then costs one query, and no second look at the whole model.
            if (await TryAsync(database, () => IsBehindAsync(database, ct)))
            {
                behind.Add(database);
            }
        }

        foreach (var database in behind)
        {
            await TryAsync(database, async () =>
            {
                await database.Database.MigrateAsync(ct);
                return true;
            });
        }
    }

    private static async Task<bool> IsBehindAsync(DbContext database, CancellationToken ct)
    {
        var known = database.Database.GetMigrations().ToList();
        var applied = (await database.Database.GetAppliedMigrationsAsync(ct)).ToList();
        return applied.Except(known).FirstOrDefault() is { } unknown
            ? throw new StartRefused(
                $"The database {FileOf(database)} was written by a newer version of the portal (it knows {unknown}): start that version, or restore a backup; nothing was changed.")
            : known.Except(applied).Any();
    }

    private static async Task<bool> TryAsync(DbContext database, Func<Task<bool>> work)
    {
        try
        {
            return await work();
        }
        catch (SqliteException broken)
        {
            throw new StartRefused(
                $"The database {FileOf(database)} cannot be opened ({broken.Message.TrimEnd('.')}): check that it is a file of this portal and may be written, or restore a backup.", broken);
        }
    }

    private static string FileOf(DbContext database) => database.Database.GetDbConnection().DataSource;
}
