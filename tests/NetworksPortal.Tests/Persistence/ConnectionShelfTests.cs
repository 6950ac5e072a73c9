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

    private static readonly int Kept = 4 * Environment.ProcessorCount;
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
    public async Task When_the_portal_ends_all_is_written_into_the_database()
    {
        await AskAsync(async db => Assert.True(await db.Database.CanConnectAsync()));
        var crowd = Enumerable.Range(0, MoreThanAreKept).Select(_ => Services.CreateAsyncScope()).ToList();
        await Task.WhenAll(crowd.Select(scope => SeatsAsync(scope.ServiceProvider.GetRequiredService<PortalDb>(), "Leie")));
        foreach (var scope in crowd)
        {
            await scope.DisposeAsync();
        }

        await Services.DisposeAsync();

        Assert.False(File.Exists(Databases.PortalPath(Folder) + "-wal"), "The log of the database is still there.");
    }

    [Fact]
    public async Task What_is_in_use_when_the_portal_ends_closes_when_it_comes_back()
    {
        var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        await db.Database.OpenConnectionAsync();
        var handle = HandleOf(db);

        await Services.DisposeAsync();
        Assert.False(handle.IsClosed);
        await db.Database.CloseConnectionAsync();

        Assert.True(handle.IsClosed);
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
