using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Confidentiality.Tests.Support;
using NetworksPortal.Sealing;

namespace NetworksPortal.Confidentiality.Tests.Sealed;

/// <summary>What an operator reads and does whose files are damaged or of different days. Real processes.</summary>
public sealed class RestoreCommandTests : IDisposable
{
    private readonly string directory = DemoTemplate.Copy();

    public RestoreCommandTests()
    {
        if (!OperatingSystem.IsWindows())
        {
            // As the portal makes it; the tests' own copy is open to others, which doctor rightly calls a fault.
            File.SetUnixFileMode(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    public void Dispose() => DemoTemplate.Remove(directory);

    [Fact]
    public async Task An_older_backup_is_refused_until_it_is_accepted()
    {
        // As twenty nights do to a backup: the keystore's epoch has risen, and the rows have not.
        Sql("keystore.db", "INSERT INTO Epochs SELECT Number + 1, Begun, Finished FROM Epochs");

        var (code, _, error) = await PortalProcess.RunAsync(directory);
        Assert.Equal(1, code);
        Assert.StartsWith("The portal's database is of an older backup than the keystore: run the command accept-restore", Assert.Single(error.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.Contains("FAULT    The portal's database is of an older backup", (await PortalProcess.RunAsync(directory, "doctor")).Output, StringComparison.Ordinal);

        var (accepted, output, fault) = await PortalProcess.RunAsync(directory, "accept-restore");
        Assert.True(accepted == 0, output + fault);
        Assert.Contains("The backup is in use.", output, StringComparison.Ordinal);

        var (healthy, report, _) = await PortalProcess.RunAsync(directory, "doctor");
        Assert.Equal(0, healthy);
        Assert.Contains("all of them open", report, StringComparison.Ordinal);
        Assert.Contains("sealed anew in the last two days", report, StringComparison.Ordinal);
        Assert.Contains("What is deleted is gone from the file.", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_keystore_older_than_the_database_is_refused_by_the_start_and_by_doctor()
    {
        await using (var portal = PortalApp.On(DemoTemplate.Copy()))
        {
            await portal.InScopeAsync(services => services.GetRequiredService<Reseal>().Handle(default));
            using var live = new SqliteConnection($"Data Source={Path.Combine(portal.DataDirectory, "portal.db")};Pooling=False");
            live.Open();
            using var copy = new SqliteConnection($"Data Source={Path.Combine(directory, "portal.db")};Pooling=False");
            copy.Open();
            live.BackupDatabase(copy);
        }

        var (code, _, error) = await PortalProcess.RunAsync(directory);
        Assert.Equal(1, code);
        Assert.StartsWith("The keystore is older than the portal's database", error, StringComparison.Ordinal);
        var (sick, report, _) = await PortalProcess.RunAsync(directory, "doctor");
        Assert.Equal(1, sick);
        Assert.Contains("FAULT    The keystore is older than the portal's database", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_counts_rows_that_do_not_open_and_nights_without_a_reseal_and_the_last_resort_mends_them()
    {
        Sql("portal.db", "UPDATE Envelopes SET Blob = zeroblob(476) WHERE Network = 1 AND Employee = 7");
        Sql("portal.db", "UPDATE Envelopes SET Blob = substr(Blob, 1, 300) WHERE Network = 2 AND Employee = 7");
        Sql("portal.db", "UPDATE Envelopes SET Blob = (SELECT Blob FROM Envelopes WHERE Network = 3 AND Employee = 8) WHERE Network = 3 AND Employee = 7");
        Sql("keystore.db", "UPDATE Epochs SET Finished = Finished - 3 * 86400000");

        var (sick, report, _) = await PortalProcess.RunAsync(directory, "doctor");
        Assert.Equal(1, sick);
        Assert.Contains("3 of them do not open", report, StringComparison.Ordinal);
        Assert.Contains("last sealed anew on 2026-11-21", report, StringComparison.Ordinal);

        var (code, output, _) = await PortalProcess.RunAsync(directory, "empty-refused");
        Assert.Equal(0, code);
        Assert.Contains("Envelopes given up: 3.", output, StringComparison.Ordinal);
        Assert.Contains("all of them open", (await PortalProcess.RunAsync(directory, "doctor")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_warns_of_a_write_ahead_log_that_may_hold_what_was_deleted_and_finds_no_fault_in_a_night_that_is_not_over()
    {
        Sql("keystore.db", "INSERT INTO Epochs SELECT max(Number) + 1, Begun, NULL FROM Epochs");
        // A log that no reader knows is one that a database has left behind.
        await using (var log = new FileStream(Path.Combine(directory, "portal.db-wal"), FileMode.Create))
        {
            log.SetLength(65 * 1024 * 1024);
        }

        var (code, report, _) = await PortalProcess.RunAsync(directory, "doctor");

        Assert.True(code == 0, report);
        Assert.Contains("has grown to 65 MB, and may hold what was deleted", report, StringComparison.Ordinal);
        Assert.Contains("all of them open", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_is_missing_beside_its_keystore_is_not_begun_anew()
    {
        File.Delete(Path.Combine(directory, "portal.db"));

        var (code, _, error) = await PortalProcess.RunAsync(directory);

        Assert.Equal(1, code);
        Assert.Contains("is missing but the keystore knows accounts", error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(directory, "portal.db")));
    }

    private void Sql(string database, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(directory, database)};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
