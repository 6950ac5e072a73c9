using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing.Keystore;

namespace NetworksPortal.Tests.Persistence;

/// <summary>
/// A database of every earlier migration, with a row in each table, comes up to date: as a new one is built, whole, and with every row.
/// Whoever adds a migration is held to it, and writes one line here.
/// </summary>
public sealed class EarlierVersionsTests : IDisposable
{
    /// <summary>
    /// What the schema is after each migration, by a hash of its list. Databases out there have it, so that a line is added here with each migration and none is ever changed (docs/decisions/0037).
    /// </summary>
    private static readonly Dictionary<string, string> Released = new(StringComparer.Ordinal)
    {
        ["PortalDb 20261101000000_Initial"] = "1E17DC0FF9D8591D",
        ["PortalDb 20261101000001_RoomGuards"] = "A5B7164176921F94",
        ["PortalDb 20261130111308_CostsByState"] = "68BE73996E86E4B0",
        ["KeystoreDb 20261101000000_Initial"] = "7E5F1C23F7DABE86",
    };

    private static readonly DirectoryInfo Root = Directory.CreateTempSubdirectory("versions");

    public static TheoryData<string> PortalVersions => VersionsOf(new PortalDb(Options<PortalDb>("none.db")));

    public static TheoryData<string> KeystoreVersions => VersionsOf(new KeystoreDb(Options<KeystoreDb>("none.db")));

    [Theory]
    [MemberData(nameof(PortalVersions))]
    public Task A_portal_of_each_version_comes_up_to_date(string version) => ComesUpAsync(file => new PortalDb(Options<PortalDb>(file)), version);

    [Theory]
    [MemberData(nameof(KeystoreVersions))]
    public Task A_keystore_of_each_version_comes_up_to_date(string version) => ComesUpAsync(file => new KeystoreDb(Options<KeystoreDb>(file)), version);

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        foreach (var file in Root.EnumerateFiles())
        {
            file.Delete();
        }
    }

    private static async Task ComesUpAsync(Func<string, DbContext> open, string version)
    {
        await using (var fresh = open("fresh.db"))
        {
            await fresh.Database.MigrateAsync();
        }

        await using var earlier = open("earlier.db");
        await earlier.GetService<IMigrator>().MigrateAsync(version);
        var (upToDate, old) = (new SchemaOf(PathOf("fresh.db")), new SchemaOf(PathOf("earlier.db")));
        Assert.Equal(Released.GetValueOrDefault($"{earlier.GetType().Name} {version}"), Hash(await old.LinesAsync()));
        var filled = await old.FillAsync();

        await earlier.Database.MigrateAsync();

        Assert.Equal(await upToDate.LinesAsync(), await old.LinesAsync());
        Assert.Equal(["ok"], await old.ListAsync("PRAGMA integrity_check"));
        Assert.Empty(await old.ListAsync("PRAGMA foreign_key_check"));
        Assert.NotEmpty(filled);
        foreach (var table in (await old.TablesAsync()).Intersect(filled, StringComparer.Ordinal))
        {
            Assert.NotEqual(["0"], await old.ListAsync($"SELECT count(*) FROM \"{table}\""));
        }
    }

    private static string Hash(IEnumerable<string> lines) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))))[..16];

    /// <summary>The last one is among them: a database that is up to date stays as it is.</summary>
    private static TheoryData<string> VersionsOf(DbContext database)
    {
        using (database)
        {
            return [.. database.Database.GetMigrations()];
        }
    }

    private static string PathOf(string file) => Path.Combine(Root.FullName, file);

    private static DbContextOptions<T> Options<T>(string file) where T : DbContext => new DbContextOptionsBuilder<T>()
        .UseSqlite($"Data Source={PathOf(file)}").ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning)).Options;
}
