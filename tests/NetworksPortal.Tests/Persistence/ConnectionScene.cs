using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Persistence;
using NetworksPortal.Rooms;
using SQLitePCL;

namespace NetworksPortal.Tests.Persistence;

/// <summary>Two rooms in a database that is opened as the portal opens it.</summary>
public abstract class ConnectionScene : IAsyncLifetime
{
    protected ConnectionScene()
    {
        Services = new ServiceCollection().AddLogging().AddPortalDatabases(Folder).BuildServiceProvider();
    }

    protected string Folder { get; } = Directory.CreateTempSubdirectory("kept").FullName;

    protected ServiceProvider Services { get; }

    public async Task InitializeAsync()
    {
        await OpenAsync(async db =>
        {
            // So that its statements can be looked through.
            HandleOf(db).enable_sqlite3_next_stmt(true);
            await db.Database.MigrateAsync();
        });
        await AskAsync(async db =>
        {
            db.AddRange(new Room("Leie", "", 10, default), new Room("Schelde", "", 20, default));
            await db.SaveChangesAsync();
        });
    }

    public async Task DisposeAsync()
    {
        await Services.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    protected static Task<int?> SeatsAsync(PortalDb db, string room) =>
        db.Set<Room>().Where(r => r.Name == room).Select(r => (int?)r.Seats).SingleOrDefaultAsync();

    /// <summary>Of a connection that is open at the moment.</summary>
    protected static sqlite3 HandleOf(PortalDb db) => ((KeptConnection)db.Database.GetDbConnection()).Handle!;

    protected async Task<sqlite3> HandleAsync()
    {
        sqlite3? handle = null;
        await OpenAsync(db => Task.FromResult(handle = HandleOf(db)));
        return handle!;
    }

    protected Task OpenAsync(Func<PortalDb, Task> look) => AskAsync(async db =>
    {
        await db.Database.OpenConnectionAsync();
        await look(db);
        await db.Database.CloseConnectionAsync();
    });

    protected async Task AskAsync(Func<PortalDb, Task> ask)
    {
        await using var scope = Services.CreateAsyncScope();
        await ask(scope.ServiceProvider.GetRequiredService<PortalDb>());
    }
}
