using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Sealing.Keystore;

namespace NetworksPortal.Persistence;

/// <summary>The two databases of a portal in one directory.</summary>
public static class Databases
{
    /// <summary>How long a change waits while another process writes; then whoever waits is told.</summary>
    private const int PatienceInSeconds = 10;

    /// <summary>Who finds none free makes one for the occasion.</summary>
    private const int ContextsKept = 32;

    /// <summary>
    /// Whether each row that is read is watched for a second thread in the same context: in every test, and not where the portal serves,
    /// since it changes what flows with the request twice for each row.
    /// </summary>
#if DEBUG
    private const bool WatchesThreads = true;
#else
    private const bool WatchesThreads = false;
#endif

    public static string PortalPath(string directory) => Path.Combine(directory, "portal.db");

    /// <summary>How the portal opens a database.</summary>
    public static string Source(string path) => $"Data Source={path};Default Timeout={PatienceInSeconds}";

    public static string KeystorePath(string directory) => Path.Combine(directory, "keystore.db");

    public static IServiceCollection AddPortalDatabases(this IServiceCollection services, string directory) => services
        .AddSingleton<PublicShelf>()
        .AddSingleton<PublicChanges>()
        .AddSingleton<KeptConnections>()
        .AddDbContextPool<PortalDb>((own, options) => UseFile(own, options, PortalPath(directory)).AddInterceptors(own.GetRequiredService<PublicChanges>()), ContextsKept)
        .AddPooledDbContextFactory<KeystoreDb>((own, options) => UseFile(own, options, KeystorePath(directory)), ContextsKept)
        .AddScoped<SchemaUpgrade>();

    private static DbContextOptionsBuilder UseFile(IServiceProvider own, DbContextOptionsBuilder options, string path) => options
        .UseSqlite(Source(path), sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
        // Held by a test, instead of by building the whole model once more at the first start.
        .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning))
        // Whoever catches a failure says so once; said here as well, a full disk would fill the log.
        .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.CommandError, RelationalEventId.ConnectionError, RelationalEventId.TransactionError, CoreEventId.SaveChangesFailed, CoreEventId.QueryIterationFailed))
        .EnableThreadSafetyChecks(WatchesThreads)
        // A context that is used again hears of a listener at once, and not a second later.
        .ConfigureLoggingCacheTime(TimeSpan.Zero)
        .AddInterceptors(own.GetRequiredService<KeptConnections>());
}
