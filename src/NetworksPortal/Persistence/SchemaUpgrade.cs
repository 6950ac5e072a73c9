using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NetworksPortal.Sealing.Keystore;

namespace NetworksPortal.Persistence;

/// <summary>Brings both databases up to this version's schema at the start, or refuses to.</summary>
public sealed class SchemaUpgrade(PortalDb portal, IDbContextFactory<KeystoreDb> keystores)
{
    /// <exception cref="StartRefused">A database was written by a newer version, or is no database of this portal.</exception>
    public async Task RunAsync(CancellationToken ct)
    {
        await using var keystore = await keystores.CreateDbContextAsync(ct);
        foreach (DbContext database in new DbContext[] { keystore, portal })
        {
            var file = database.Database.GetDbConnection().DataSource;
            try
            {
                await UpgradeAsync(database, file, ct);
            }
            catch (SqliteException broken)
            {
                throw new StartRefused(
                    $"The database {file} cannot be opened ({broken.Message.TrimEnd('.')}): check that it is a file of this portal and may be written, or restore a backup.", broken);
            }
        }
    }

    /// <summary>Asks first: a schema that is up to date then costs one query, and no second look at the whole model.</summary>
    private static async Task UpgradeAsync(DbContext database, string file, CancellationToken ct)
    {
        var known = database.Database.GetMigrations().ToList();
        var applied = (await database.Database.GetAppliedMigrationsAsync(ct)).ToList();
        if (applied.Except(known).FirstOrDefault() is { } unknown)
        {
            throw new StartRefused(
                $"The database {file} was written by a newer version of the portal (it knows {unknown}): start that version, or restore a backup; nothing was changed.");
        }

        if (known.Except(applied).Any())
        {
            await database.Database.MigrateAsync(ct);
        }
    }
}
