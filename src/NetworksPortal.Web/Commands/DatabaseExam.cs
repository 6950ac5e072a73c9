using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing.Keystore;

namespace NetworksPortal.Web.Commands;

/// <summary>Both databases: readable, whole, and of this version.</summary>
internal static class DatabaseExam
{
    public static async IAsyncEnumerable<Finding> ExamineAsync(string directory)
    {
        yield return await ExamineAsync(new PortalDb(Reading<PortalDb>(Databases.PortalPath(directory))), Databases.PortalPath(directory));
        yield return await ExamineAsync(new KeystoreDb(Reading<KeystoreDb>(Databases.KeystorePath(directory))), Databases.KeystorePath(directory));
    }

    /// <summary>Only read: an examination repairs nothing and makes nothing.</summary>
    public static DbContextOptions<TContext> Reading<TContext>(string path)
        where TContext : DbContext =>
        new DbContextOptionsBuilder<TContext>().UseSqlite(
            new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString()).Options;

    private static async Task<Finding> ExamineAsync(DbContext database, string path)
    {
        await using var context = database;
        if (!File.Exists(path))
        {
            return new(Severity.Warning, $"There is no database {path} yet.", "The first start makes it.");
        }

        try
        {
            var state = (await database.Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check").ToListAsync())[0];
            var applied = (await database.Database.GetAppliedMigrationsAsync()).ToList();
            var known = database.Database.GetMigrations().ToList();
            return (state, applied.Except(known).Any(), known.Except(applied).Any()) switch
            {
                (not "ok", _, _) => new(Severity.Fault, $"The database {path} is damaged: {state}", "Stop the portal and restore the last backup."),
                (_, true, _) => new(Severity.Fault, $"The database {path} was written by a newer version of the portal.", "Start that version, or restore a backup."),
                (_, _, true) => new(Severity.Warning, $"The database {path} is of an older version.", "Make a backup; the next start brings it up to date."),
                _ => new(Severity.Ok, $"The database {path} is whole and of this version."),
            };
        }
        catch (SqliteException broken)
        {
            return new(Severity.Fault, $"The database {path} cannot be read: {broken.Message}", "Check who owns the file; if it is damaged, restore the last backup.");
        }
    }
}
