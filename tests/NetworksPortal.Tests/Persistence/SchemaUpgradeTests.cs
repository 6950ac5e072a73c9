using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using NetworksPortal.Persistence;
using NetworksPortal.Tests.Memberships;

namespace NetworksPortal.Tests.Persistence;

public sealed class SchemaUpgradeTests : MembershipTests
{
    [Theory]
    [InlineData("portal.db")]
    [InlineData("keystore.db")]
    public async Task A_database_of_a_newer_version_is_refused_and_both_stay_as_they_were(string newer)
    {
        await AlterAsync(newer, "INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '99.0.0')");
        await AlterAsync(newer == "portal.db" ? "keystore.db" : "portal.db", "DELETE FROM __EFMigrationsHistory");
        var before = Hashes();

        var refused = await Assert.ThrowsAsync<StartRefused>(() => Scene.Do<SchemaUpgrade>(upgrade => upgrade.RunAsync(default)));

        Assert.Contains("29990101000000_Later", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
        Assert.Equal(before, Hashes());
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_by_its_name()
    {
        await Scene.RestartAsync();
        await File.WriteAllTextAsync(Databases.PortalPath(Scene.Directory), new string('x', 8192));

        var refused = await Assert.ThrowsAsync<StartRefused>(() => Scene.Do<SchemaUpgrade>(upgrade => upgrade.RunAsync(default)));

        Assert.Contains("portal.db cannot be opened", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_start_that_ended_before_its_list_of_migrations_begins_again()
    {
        await Scene.RestartAsync();
        foreach (var file in Directory.GetFiles(Scene.Directory, "portal.db*"))
        {
            File.Delete(file);
        }

        await AlterAsync("portal.db", "PRAGMA journal_mode=WAL; CREATE TABLE Begun (Id INTEGER)");

        await Scene.Do<SchemaUpgrade>(upgrade => upgrade.RunAsync(default));

        Assert.Empty(await Scene.Ask<PortalDb, List<string>>(db => db.Employees.Select(e => e.Name).ToListAsync()));
    }

    [Fact]
    public async Task A_second_start_changes_nothing()
    {
        var before = Hashes();

        await Scene.Do<SchemaUpgrade>(upgrade => upgrade.RunAsync(default));

        Assert.Equal(before, Hashes());
    }

    private async Task AlterAsync(string database, string sql)
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(Scene.Directory, database)};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private List<string> Hashes() =>
        [.. new[] { "portal.db", "keystore.db" }.Select(file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path.Combine(Scene.Directory, file)))))];
}
