using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Data.Sqlite;
using NetworksPortal.Administration;
using NetworksPortal.Insights.Pages;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;
using NetworksPortal.Sealing.Keystore;
using NetworksPortal.Ui;
using NetworksPortal.Ui.Assets;
using NetworksPortal.Ui.Navigation;
using NetworksPortal.Web.Accounts;
using NetworksPortal.Web.Authorization;
using NetworksPortal.Web.Commands;
using NetworksPortal.Web.Commands.Backups;
using NetworksPortal.Web.Demo;
using NetworksPortal.Web.Forms;
using NetworksPortal.Web.Headers;
using NetworksPortal.Web.Health;
using NetworksPortal.Web.Https;
using NetworksPortal.Web.Jobs;
using NetworksPortal.Web.Kept;
using NetworksPortal.Web.Limits;
using NetworksPortal.Web.Localization;
using NetworksPortal.Web.Navigation;
using NetworksPortal.Web.Pages.Administration;
using NetworksPortal.Web.Pages.Budgets;
using NetworksPortal.Web.Pages.Desk;
using NetworksPortal.Web.Pages.Events;
using NetworksPortal.Web.Pages.ExemptionHours;
using NetworksPortal.Web.Pages.Memberships;
using NetworksPortal.Web.Pages.Networks;
using NetworksPortal.Web.Pages.Office;
using NetworksPortal.Web.Pages.Statements;
using NetworksPortal.Web.Settings;

namespace NetworksPortal.Web;

/// <summary>How the parts are put together, and what has to be true before the first request.</summary>
internal static class PortalHost
{
    /// <param name="builder">What the framework prepared.</param>
    /// <param name="settings">Read and checked.</param>
    /// <param name="alone">True for a command that changes keys: nobody else may be at work, and a change of the master key may be half done.</param>
    public static void AddPortalHost(this WebApplicationBuilder builder, PortalSettings settings, bool alone = false)
    {
        builder.Logging.KeepPathsOut();
        if (builder.Environment.IsProduction())
        {
            builder.Logging.WriteObjects();
        }

        var services = builder.Services;
        var directory = PrepareDirectory(settings.DataDirectory);
        var keystoreExists = KeystoreExists(directory);
        var taken = alone ? DataLock.Alone(directory) : DataLock.Share(directory);
        services
            .AddSingleton(settings)
            .AddSingleton(_ => taken)
            .AddSingleton(alone && keystoreExists ? FindKey(settings) : MasterKey.Load(settings.MasterKeyFile, mayCreate: !keystoreExists))
            .AddSingleton(new MasterKeyFile(settings.MasterKeyFile))
            .AddSingleton<CurrentSettings>()
            .AddSingleton<ICurrentLook>(provider => provider.GetRequiredService<CurrentSettings>())
            .AddTransient(provider => provider.GetRequiredService<CurrentSettings>().Now.Mail)
            .AddSingleton(settings.Address)
            .AddPortalDatabases(directory)
            .AddPortalProtection()
            .AddPortal()
            .AddPortalIdentity(settings)
            .AddPortalAuthorization()
            .AddPortalHttps(settings)
            .AddPortalLimits()
            .AddPortalLocalization()
            .AddPortalUi(ui =>
            {
                builder.Configuration.GetSection("Portal").Bind(ui);
                ui.Theme = settings.Theme;
                ui.Demo = settings.Demo;
            })
            .AddInsightsPages()
            .AddScoped<IPortalNavigation, HeaderNavigation>()
            .AddScoped<OpenAgenda>()
            .AddScoped<SetUpList>()
            .AddScoped<RoomDesk>()
            .AddScoped<SeriesDesk>()
            .AddScoped<CostMeetings>()
            .AddScoped<BudgetShelf>()
            .AddScoped<LoggableMeetings>()
            .AddScoped<HoursBook>()
            .AddScoped<OpenTasks>()
            .AddScoped<LogLines>()
            .AddScoped<HoursWarnings>()
            .AddScoped<StatementSheets>()
            .AddScoped<GrantBook>();
        services.AddSingleton<StorageWatch>().AddSingleton<IExceptionHandler>(provider => provider.GetRequiredService<StorageWatch>());
        // With a certificate of its own, where no proxy stands before it. HTTP/3 is left to a proxy.
        builder.WebHost.UseKestrelHttpsConfiguration();
        services.Configure<KestrelServerOptions>(server => server.Limits.MaxRequestBodySize = FileUpload.MostOfForm);
        services.AddHostedService<SendMail>();
        services.AddHostedService<PublishReleases>();
        services.AddHostedService<EraseAnswers>();
        services.AddHostedService<WatchEnvelopes>();
        services.AddHostedService<NightlyReseal>();
        services.AddHostedService<RemindHours>();
        services.AddHostedService<WatchSettings>();
        services.AddHostedService<GiveMemoryBack>();
        _ = settings.Demo ? services.AddDemo(settings) : services.AddSingleton(TimeProvider.System);
        services.AddPortalAntiforgery(settings.IsEncrypted);
        services.AddPublicPages();
        services.AddRazorPages(pages => pages.Conventions.Add(new RouteTableConvention())).AddDataAnnotationsLocalization();
    }

    /// <summary>Schema first; whatever reads a database comes after it.</summary>
    /// <param name="app">The portal, built.</param>
    /// <param name="command">The command that changes keys, which may go on with what it began itself; null for everything else.</param>
    public static async Task PrepareAsync(this WebApplication app, string? command = null)
    {
        // Asked for once, so that it is let go of when the portal ends.
        app.Services.GetRequiredService<DataLock>();
        if (command is null)
        {
            CopiesInWork.Sweep(app.Services.GetRequiredService<PortalSettings>().DataDirectory);
        }

        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SchemaUpgrade>().RunAsync(CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<KeyWorks>().RefuseUnfinishedAsync(command, CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<KeyRing>().RefuseWrongMasterKeyAsync(CancellationToken.None);
        if (command != AcceptRestore.Name)
        {
            await scope.ServiceProvider.GetRequiredService<FindEnvelopeAge>().RefuseAnotherAsync(CancellationToken.None);
        }

        if (scope.ServiceProvider.GetService<DemoPortal>() is { } demo)
        {
            await demo.EnsureAsync(CancellationToken.None);
        }
        else
        {
            await DemoAccounts.RefuseThemAsync(scope.ServiceProvider.GetRequiredService<PortalDb>(), CancellationToken.None);
        }

        // Their keys are made now: made at the first visit of a member, their rows would show that there was one.
        scope.ServiceProvider.GetRequiredService<SpaceKeys>();
        scope.ServiceProvider.GetRequiredService<ErasureLedger>().Prepare();
        scope.ServiceProvider.GetRequiredService<StatementKeys>().Prepare();
        scope.ServiceProvider.GetRequiredService<SecondFactorSeal>().Prepare();
        scope.ServiceProvider.GetRequiredService<MailPasswordSeal>().Prepare();
        await scope.ServiceProvider.GetRequiredService<CurrentSettings>().RefreshAsync(CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<Reseal>().StartCountingAsync(CancellationToken.None);
    }

    public static void UsePortal(this WebApplication app)
    {
        app.UsePortalHttps();
        app.UseMiddleware<PrivacyHeaders>();
        app.UsePortalAssets();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error/500",
            StatusCodeSelector = failure => StorageTroubles.Of(failure) is null ? StatusCodes.Status500InternalServerError : StatusCodes.Status503ServiceUnavailable,
            // The watch has said it, in words for the operator.
            SuppressDiagnosticsCallback = context => StorageTroubles.Of(context.Exception) is not null,
        });
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseMiddleware<BodyLimit>();
        app.UseRequestLocalization();
        app.UseRouting();
        app.UseOutputCache();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseMiddleware<WrongLinks>();
        app.UseAuthorization();
        app.MapHealth();
        app.MapRazorPages();
        foreach (var source in ((IEndpointRouteBuilder)app).DataSources)
        {
            // Made at the first question, which would else be the first visitor's.
            _ = source.Endpoints;
        }
    }

    /// <exception cref="StartRefused">There is a portal, but no keystore that could open it; a new one never will.</exception>
    private static bool KeystoreExists(string directory)
    {
        var keystore = Databases.KeystorePath(directory);
        if (!File.Exists(keystore) && File.Exists(Databases.PortalPath(directory)))
        {
            throw new StartRefused($"The keystore {keystore} is missing but the portal's database exists: restore the keystore of the same day; nothing was changed.");
        }

        if (File.Exists(keystore) && !File.Exists(Databases.PortalPath(directory)) && HoldsAccounts(directory))
        {
            throw new StartRefused(
                $"The portal's database {Databases.PortalPath(directory)} is missing but the keystore knows accounts: restore it and run accept-restore, or empty the whole directory to begin anew; nothing was changed.");
        }

        return File.Exists(keystore);
    }

    private static bool HoldsAccounts(string directory)
    {
        try
        {
            using var keystore = new KeystoreDb(DatabaseExam.Reading<KeystoreDb>(Databases.KeystorePath(directory)));
            return keystore.EmployeeSecrets.Any();
        }
        catch (SqliteException)
        {
            // A file that is no keystore is refused by its name when the schema is looked at.
            return false;
        }
    }

    private static MasterKey FindKey(PortalSettings settings)
    {
        var file = new MasterKeyFile(settings.MasterKeyFile);
        if (!file.IsRotating)
        {
            return MasterKey.Load(settings.MasterKeyFile, mayCreate: false);
        }

        using var keystore = new KeystoreDb(DatabaseExam.Reading<KeystoreDb>(Databases.KeystorePath(settings.DataDirectory)));
        return file.Find(key => KeyRing.Opens(keystore, key));
    }

    /// <exception cref="StartRefused">It cannot be made or written.</exception>
    internal static string PrepareDirectory(string directory)
    {
        try
        {
            PrivateFolder.Create(directory);
            using (File.Create(Path.Combine(directory, Path.GetRandomFileName()), 1, FileOptions.DeleteOnClose))
            {
                return directory;
            }
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            throw new StartRefused(
                $"Portal:DataDirectory is '{directory}' and cannot be written ({closed.Message}): give the portal's account write access, or choose another directory.", closed);
        }
    }
}
