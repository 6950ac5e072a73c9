using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NetworksPortal.Employees;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;
using NetworksPortal.Web.Limits;

namespace NetworksPortal.Testing;

/// <summary>
/// The real portal with its demo people, on databases of its own in a temporary folder. As a class fixture it is
/// shared by the tests of one class; a test that changes what others read makes its own.
/// </summary>
public sealed class PortalApp : WebApplicationFactory<Program>
{
    /// <summary>A Tuesday morning in Brussels.</summary>
    public const string Clock = "2026-11-24T09:00:00+01:00";

    public const string Password = "Samen-2026!";

    private const int Plenty = 1_000_000;

    private static readonly RequestLimits Unhurried = new()
    {
        SignIns = Plenty, Links = Plenty, Codes = Plenty, CodesOfAccount = Plenty, MailsOfAccount = Plenty, WritesOfAccount = Plenty, WrongLinks = Plenty, WaitForHashing = Plenty,
    };

    private readonly List<ILoggerProvider> loggers = [];
    private readonly List<Action<IServiceCollection>> changes = [];
    private readonly Dictionary<string, string> settings = new(StringComparer.Ordinal);
    private bool hashesAsInUse;

    // The portal looks for its settings and its wwwroot where it is started, as under `dotnet run`.
    static PortalApp() => Directory.SetCurrentDirectory(Repository.Root);

    public PortalApp()
    {
        DataDirectory = DemoTemplate.Copy();
    }

    private PortalApp(string dataDirectory)
    {
        DataDirectory = dataDirectory;
    }

    public string DataDirectory { get; }

    /// <summary>The portal on a folder that is there already.</summary>
    public static PortalApp On(string dataDirectory) => new(dataDirectory);

    public PortalApp With(string key, string value)
    {
        settings[key] = value;
        return this;
    }

    /// <summary>One more place where the portal's log goes.</summary>
    public PortalApp LoggingTo(ILoggerProvider logger)
    {
        loggers.Add(logger);
        return this;
    }

    /// <summary>Something else in the place of a part of the portal.</summary>
    public PortalApp Changing(Action<IServiceCollection> services)
    {
        changes.Add(services);
        return this;
    }

    /// <summary>Hashes passwords at the cost that they have in use, for a test that is about that cost.</summary>
    public PortalApp HashingAsInUse()
    {
        hashesAsInUse = true;
        return this;
    }

    /// <summary>A browser without an account. Redirects are followed unless a test wants to see them.</summary>
    public Visitor Visit(bool followRedirects = true) => new(CreateClient(new WebApplicationFactoryClientOptions
    {
        AllowAutoRedirect = followRedirects,
        BaseAddress = new Uri("http://localhost"),
    }));

    public async Task<Visitor> SignInAs(string email, bool followRedirects = true)
    {
        var visitor = Visit(followRedirects);
        var response = await visitor.SubmitAsync("/account/signin?back=/account/password", "form:has(input[type=password])", new()
        {
            ["Input.Email"] = email,
            ["Input.Password"] = Password,
        });
        Assert.True((int)response.StatusCode < 400 && !response.RequestMessage!.RequestUri!.AbsolutePath.StartsWith("/account/signin", StringComparison.Ordinal)
            || !followRedirects, $"{email} could not sign in.");
        return visitor;
    }

    /// <summary>The address of a network's space, as its members see it.</summary>
    public string Space(string slug)
    {
        using var scope = Services.CreateScope();
        var network = scope.ServiceProvider.GetRequiredService<PortalDb>().Networks.Single(n => n.Slug == slug).Id;
        return $"/space/{Services.GetRequiredService<SpaceKeys>().Of(network)}";
    }

    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    /// <summary>The opened roster of a network, to compare pages with.</summary>
    public Task<Roster> RosterAsync(string slug) => InScopeAsync(async services =>
    {
        NetworkId network = services.GetRequiredService<PortalDb>().Networks.Single(n => n.Slug == slug).Id;
        return await services.GetRequiredService<Rosters>().OpenAsync(network, CancellationToken.None);
    });

    /// <summary>The address with which somebody of a roster signs in.</summary>
    public Task<string> EmailOfAsync(EmployeeId employee) => InScopeAsync(services =>
        services.GetRequiredService<PortalDb>().Employees.Where(e => e.Id == employee.Value).Select(e => e.Email!).SingleAsync());

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseContentRoot(Repository.Root);
        builder.UseSetting("Portal:DataDirectory", DataDirectory);
        builder.UseSetting("Portal:Demo", "true");
        builder.UseSetting("Portal:Clock", Clock);
        // Tests are quicker than people; those that are about limits put these back.
        builder.ConfigureTestServices(services => services.AddSingleton(Unhurried));
        if (!hashesAsInUse)
        {
            // Every test signs people in, and a hash is slow on purpose.
            builder.ConfigureTestServices(services => services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1));
        }

        builder.ConfigureTestServices(services => changes.ForEach(change => change(services)));
        builder.ConfigureLogging(logging => loggers.ForEach(logger => logging.AddProvider(logger)));
        foreach (var (key, value) in settings)
        {
            builder.UseSetting(key, value);
        }
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            DemoTemplate.Remove(DataDirectory);
        }
    }
}
