using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;
using NodaTime;

namespace NetworksPortal.Web.Tests.Commands;

/// <summary>Releasing and withdrawing as an operator does: real processes on one data directory.</summary>
public sealed class ReleaseCommandTests : IAsyncLifetime
{
    private const string Half = "2025-H1";
    private readonly string directory = Directory.CreateTempSubdirectory("release-command").FullName;

    public async Task InitializeAsync()
    {
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(MasterKey.Load(Path.Combine(directory, "master.key"), mayCreate: true))
            .AddPortalDatabases(directory)
            .AddPortalProtection()
            .AddPortal()
            .BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SchemaUpgrade>().RunAsync(CancellationToken.None);
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var network = new Network(new NetworkId(1), "link", "Link", "collega's", new LocalDate(2024, 3, 1));
        network.MoveTo(NetworkState.Active);
        db.Add(network);
        await db.SaveChangesAsync();
        await scope.ServiceProvider.GetRequiredService<AccountEnvelopes>().CreateForAsync(network.Id, CancellationToken.None);
        // As in every portal that has run: which of two first starts makes a key is a matter of its own.
        scope.ServiceProvider.GetRequiredService<StatisticsKey>().Bytes();
        scope.ServiceProvider.GetRequiredService<SpaceKeys>();
        scope.ServiceProvider.GetRequiredService<ErasureLedger>().Prepare();
        scope.ServiceProvider.GetRequiredService<StatementKeys>().Prepare();
    }

    public Task DisposeAsync()
    {
        Directory.Delete(directory, recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Of_processes_that_release_at_once_one_does_and_the_others_say_that_it_is_out()
    {
        var runs = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => RunAsync("release-figures", Half)));

        Assert.All(runs, run => Assert.True(run.Code == 0, run.Output + run.Error));
        string[] said = ["The figures of 2025-H1 are out.", .. Enumerable.Repeat("The figures of 2025-H1 were already released; they stay as they are.", 2)];
        Assert.Equal(said, runs.Select(run => run.Output.Trim()).Order(StringComparer.Ordinal));
        Assert.Equal(1, await AskAsync("SELECT count(*) FROM FigureReleases"));
        Assert.Equal(1, await AskAsync("SELECT count(DISTINCT Sha256) FROM FigureReleases WHERE length(Sha256) = 64"));
    }

    [Fact]
    public async Task A_process_that_is_killed_between_the_figures_and_the_commit_leaves_nothing_and_the_next_one_releases()
    {
        // The counters are written after the figures, in one transaction with them: here the process stands still until it is killed.
        await AskAsync("CREATE TRIGGER stands_still BEFORE UPDATE ON NetworkTallies BEGIN SELECT (WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n); END");
        using (var process = PortalProgram.Start(directory, "release-figures", Half))
        {
            while (await MayWriteAsync())
            {
                Assert.False(process.HasExited);
            }

            process.Kill();
            await process.WaitForExitAsync();
        }

        await AskAsync("DROP TRIGGER stands_still");
        Assert.Equal(0, await AskAsync("SELECT count(*) FROM FigureReleases"));

        var (code, output, _) = await RunAsync("release-figures", Half);
        Assert.Equal((0, "The figures of 2025-H1 are out."), (code, output.Trim()));
        Assert.Equal(1, await AskAsync("SELECT count(*) FROM FigureReleases"));
    }

    [Theory]
    [InlineData("2999-H1", "2999-H1 has not ended yet: its figures can be released after 2999-06-30.")]
    [InlineData("2023-H1", "There was no network yet in 2023-H1: nothing was released.")]
    [InlineData("2025-Q1", "Say which period: release-figures 2026-H1 (a half-year) or release-figures 2026-10 (a month).")]
    public async Task A_period_of_which_nothing_can_be_released_is_refused_in_one_line(string period, string line)
    {
        var (code, output, error) = await RunAsync("release-figures", period);

        Assert.Equal((1, line, ""), (code, output.Trim(), error));
    }

    [Fact]
    public async Task Figures_that_were_wrong_are_withdrawn_with_a_reason_once()
    {
        Assert.Equal((1, "The figures of 2025-H1 were never released: there is nothing to withdraw."), await SayAsync("withdraw-release", Half, "Dubbel geteld."));
        await RunAsync("release-figures", Half);
        Assert.Equal((1, "Give a reason, in one line: everybody reads it beside the period."), await SayAsync("withdraw-release", Half, " "));
        Assert.Equal((0, "The figures of 2025-H1 are withdrawn. The page says why; they are not released again."), await SayAsync("withdraw-release", Half, "Dubbel geteld."));
        Assert.Equal((1, "The figures of 2025-H1 were withdrawn before; the reason that was given then stays."), await SayAsync("withdraw-release", Half, "Toch niet."));
        Assert.Equal((1, "The figures of 2025-H1 were withdrawn; they are not released again."), await SayAsync("release-figures", Half));
    }

    [Theory]
    [InlineData("Het aantal = 12 was fout.")]
    [InlineData("uren=dubbel")]
    [InlineData("Portal:Theme=rood")]
    [InlineData("- te veel")]
    public async Task A_reason_may_look_like_a_setting(string reason)
    {
        await RunAsync("release-figures", Half);

        Assert.Equal((0, "The figures of 2025-H1 are withdrawn. The page says why; they are not released again."), await SayAsync("withdraw-release", Half, reason));
        Assert.Equal(1, await AskAsync($"SELECT count(*) FROM FigureReleases WHERE Reason = '{reason}'"));
    }

    [Fact]
    public async Task Figures_that_were_deleted_are_named_by_doctor_and_put_back_as_they_were()
    {
        await RunAsync("release-figures", Half);
        await AskAsync("CREATE TABLE Kept AS SELECT * FROM FigureReleases; DELETE FROM FigureReleases");

        Assert.Contains("FAULT    Releases of figures that are not what was published, and not shown: 2025-H1.", (await RunAsync("doctor")).Output, StringComparison.Ordinal);
        var (code, line) = await SayAsync("release-figures", Half);
        Assert.Equal(0, code);
        Assert.EndsWith("The figures of 2025-H1 were released before and did not stand in the database as they were published; they were put back.", line, StringComparison.Ordinal);
        Assert.Equal(1, await AskAsync("SELECT count(*) FROM FigureReleases JOIN Kept USING (Period, PublishedAt, Payload, Sha256, Mark)"));
    }

    [Fact]
    public async Task Doctor_names_the_period_whose_figures_are_not_what_was_published()
    {
        await RunAsync("release-figures", Half);
        await AskAsync("UPDATE FigureReleases SET Payload = replace(Payload, 'LINK', 'LONK'), PublishedAt = PublishedAt + 1");

        var (code, report, _) = await RunAsync("doctor");

        Assert.Equal(1, code);
        Assert.Contains("FAULT    Releases of figures that are not what was published, and not shown: 2025-H1.", report, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Line)> SayAsync(params string[] arguments)
    {
        var (code, output, _) = await RunAsync(arguments);
        return (code, output.Trim());
    }

    private Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments) => PortalProgram.RunAsync(directory, arguments);

    private async Task<long> AskAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Databases.PortalPath(directory)};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync() is long number ? number : 0;
    }

    /// <summary>Whether the right to write comes free within three seconds, as it does beside everything but a process that stands still.</summary>
    private async Task<bool> MayWriteAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={Databases.PortalPath(directory)};Pooling=False;Default Timeout=3");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE; ROLLBACK";
        try
        {
            await command.ExecuteNonQueryAsync();
            return true;
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode == 5)
        {
            return false;
        }
    }
}
