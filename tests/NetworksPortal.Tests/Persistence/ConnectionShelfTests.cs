using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Persistence;
using NetworksPortal.Rooms;
using SQLitePCL;

namespace NetworksPortal.Tests.Persistence;

/// <summary>A connection serves one at a time, few of them many, and nothing that one began reaches the next.</summary>
public sealed class ConnectionShelfTests : ConnectionScene
{
    private const int KeptAtRest = 2;

    private static readonly int Kept = Math.Min(32, 4 * Environment.ProcessorCount);
    private static readonly int MoreThanAreKept = Kept + 32;

    [Fact]
    public Task Whoever_asks_nothing_holds_no_connection() => AskAsync(async db =>
    {
        await SeatsAsync(db, "Leie");

        Assert.Null(((KeptConnection)db.Database.GetDbConnection()).Handle);
    });

    [Fact]
    public Task Two_at_once_have_one_each_and_the_last_that_came_back_goes_out_first() => OpenAsync(async first =>
    {
        sqlite3? second = null;
        await OpenAsync(db => Task.FromResult(second = HandleOf(db)));

        Assert.NotSame(HandleOf(first), second);
        Assert.Same(second, await HandleAsync());
        await first.Database.CloseConnectionAsync();
        Assert.NotSame(second, await HandleAsync());
    });

    [Fact]
    public async Task Of_a_crowd_some_connections_stay_and_fewer_when_it_is_over()
    {
        var crowd = await CrowdAsync();
        var again = await CrowdAsync();
        Assert.Equal(Kept, again.Intersect(crowd).Count());

        Services.GetRequiredService<KeptConnections>().Rest();

        Assert.Equal(KeptAtRest, (await CrowdAsync()).Intersect(again).Count());
    }

    [Fact]
    public async Task A_transaction_that_was_left_open_ends_with_the_request()
    {
        await OpenAsync(async db =>
        {
            await db.Database.ExecuteSqlRawAsync("BEGIN IMMEDIATE");
            await db.Set<Room>().ExecuteDeleteAsync();
        });

        await AskAsync(async db => Assert.Equal(2, await db.Set<Room>().CountAsync()));
        await AskAsync(db => db.Set<Room>().Where(r => r.Name == "Schelde").ExecuteDeleteAsync());
    }

    [Fact]
    public Task Somebody_who_has_gone_leaves_no_connection_behind() => AskAsync(async db =>
    {
        var gone = new CancellationToken(canceled: true);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => db.Set<Room>().ExecuteDeleteAsync(gone));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => db.Database.ExecuteSqlRawAsync("DELETE FROM \"Rooms\"", gone));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => db.Set<Room>().CountAsync(gone));

        Assert.Null(((KeptConnection)db.Database.GetDbConnection()).Handle);
        Assert.Equal(2, await db.Set<Room>().CountAsync());
    });

    [Fact]
    public async Task A_transaction_that_cannot_begin_leaves_no_connection_open()
    {
        await AskAsync(async db =>
        {
            await db.Database.OpenConnectionAsync();
            await db.Database.ExecuteSqlRawAsync("BEGIN");
            await Assert.ThrowsAsync<SqliteException>(() => WriteScope.BeginAsync(db, default));
            await db.Database.CloseConnectionAsync();

            Assert.Null(((KeptConnection)db.Database.GetDbConnection()).Handle);
        });
    }

    [Fact]
    public Task Nobody_reads_on_when_the_command_is_back() => OpenAsync(async db =>
    {
        const string Names = "SELECT \"Name\" FROM \"Rooms\"";
        var first = db.Database.GetDbConnection().CreateCommand();
        first.CommandText = Names;
        var reader = await first.ExecuteReaderAsync();
        Assert.True(await reader.ReadAsync());

        await first.DisposeAsync();

        Assert.True(reader.IsClosed);
        await using var second = db.Database.GetDbConnection().CreateCommand();
        second.CommandText = Names;
        Assert.Equal("Leie", await second.ExecuteScalarAsync());
    });

    [Fact]
    public async Task A_command_that_nobody_disposes_of_does_not_keep_the_database_open()
    {
        sqlite3? handle = null;
        await AskAsync(db =>
        {
            db.Database.GetDbConnection().CreateCommand().CommandText = "SELECT 1";
            handle = HandleOf(db);
            return Task.CompletedTask;
        });

        await Services.DisposeAsync();

        Assert.True(handle!.IsClosed);
    }

    [Fact]
    public async Task When_the_portal_ends_all_is_written_into_the_database()
    {
        await AskAsync(async db => Assert.True(await db.Database.CanConnectAsync()));
        await CrowdAsync();
        await AskAsync(db => db.Set<Room>().Where(r => r.Name == "Leie").ExecuteDeleteAsync());

        await Services.DisposeAsync();

        Assert.False(File.Exists(Databases.PortalPath(Folder) + "-wal"), "The log of the database is still there.");
    }

    [Fact]
    public async Task What_comes_back_after_the_portal_has_ended_is_closed_already()
    {
        var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        await db.Database.OpenConnectionAsync();
        var handle = HandleOf(db);

        await Services.DisposeAsync();
        Assert.True(handle.IsClosed);
        await db.Database.CloseConnectionAsync();

        Assert.Null(((KeptConnection)db.Database.GetDbConnection()).Handle);
    }

    /// <summary>The connections of many who ask at once.</summary>
    private async Task<IReadOnlyList<sqlite3>> CrowdAsync()
    {
        var crowd = Enumerable.Range(0, MoreThanAreKept).Select(_ => Services.CreateAsyncScope()).ToList();
        var handles = new List<sqlite3>();
        var contexts = crowd.ConvertAll(one => one.ServiceProvider.GetRequiredService<PortalDb>());
        foreach (var db in contexts)
        {
            await db.Database.OpenConnectionAsync();
            handles.Add(HandleOf(db));
        }

        contexts.ForEach(db => db.Database.CloseConnection());
        foreach (var one in crowd)
        {
            await one.DisposeAsync();
        }

        return handles;
    }
}
