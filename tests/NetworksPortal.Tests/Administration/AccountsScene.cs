using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Administration;
using NetworksPortal.Employees;
using NetworksPortal.Employees.SecondFactors;
using NetworksPortal.Mail;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;
using NetworksPortal.Sealing.Keystore;

namespace NetworksPortal.Tests.Administration;

/// <summary>A real database with one administrator. Faked are the clock, the envelopes, the way out for mail and the cost of a hash.</summary>
public abstract class AccountsScene : IAsyncLifetime
{
    protected const string GoodPassword = "Een zin met vijf!";

    private readonly string directory = Directory.CreateTempSubdirectory("accounts").FullName;
    private readonly ServiceProvider provider;

    protected AccountsScene()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(Clock).AddSingleton<IAccountEnvelopes>(Envelopes).AddSingleton<IAfterSignIn>(AfterSignIn);
        services.AddSingleton<IPasswordHasher<Employee>>(Hasher);
        services.AddSingleton(new PortalAddress(new Uri("https://kring.stad.example/")));
        services.AddSingleton(new MailSettings { Transport = MailTransportKind.Pickup, From = "portaal@stad.example" });
        services.AddDbContext<PortalDb>(db => db.UseSqlite($"Data Source={Path.Combine(directory, "portal.db")}"));
        services.AddDbContextFactory<KeystoreDb>(db => db.UseSqlite($"Data Source={Path.Combine(directory, "keystore.db")};Pooling=False"));
        services.AddSingleton(new MasterKey(new byte[32])).AddSingleton<KeyRing>();
        services.AddSingleton<ISecondFactorSeal, SecondFactorSeal>().AddSingleton<MailPasswordSeal>();
        services.AddIdentityCore<Employee>().AddRoles<IdentityRole<int>>().AddEntityFrameworkStores<PortalDb>();
        services.AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>();
        services.AddEmployees().AddMail().AddAdministration().AddScoped<Residue>();
        services.AddSingleton<IMailTransport>(Post);
        provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    protected SettableClock Clock { get; } = new();

    internal RecordedEnvelopes Envelopes { get; } = new();

    internal RecordedSignIns AfterSignIn { get; } = new();

    internal CountingHasher Hasher { get; } = new();

    internal KeptMail Post { get; } = new();

    protected EmployeeId Ina { get; private set; }

    public async Task InitializeAsync()
    {
        await With<PortalDb, int>(async db =>
        {
            await db.Database.MigrateAsync();
            return 0;
        });
        await With<KeystoreDb, int>(async keystore =>
        {
            await keystore.Database.MigrateAsync();
            return 0;
        });
        var link = await With<FirstAdministrator, string?>(first => first.IssueLink(default));
        var ina = await With<FirstAdministrator, Employee?>(first =>
            first.SetUp(TokenOf(link!), AccountDraft.Of("Ina Beheer", "ina@stad.example", "nl"), GoodPassword, default));
        Ina = ina!.EmployeeId;
    }

    public async Task DisposeAsync()
    {
        await With<PortalDb, int>(db =>
        {
            SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
            return Task.FromResult(0);
        });
        await provider.DisposeAsync();
        Directory.Delete(directory, recursive: true);
    }

    /// <summary>Each use case in a scope of its own, as each request has one.</summary>
    protected async Task<TResult> With<T, TResult>(Func<T, Task<TResult>> act)
        where T : notnull
    {
        await using var scope = provider.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<T>());
    }

    protected Task<EmployeeId> CreateAsync(string name = "Noor Wouters", string email = "noor@stad.example", string language = "nl") =>
        With<CreateAccount, EmployeeId>(create => create.Handle(Ina, AccountDraft.Of(name, email, language), default));

    protected Task<AccountRow?> Find(EmployeeId id) => With<Accounts, AccountRow?>(accounts => accounts.Handle(id, default));

    protected Task<Employee?> SignIn(string email, string password, string address = "192.0.2.1", KnownDevice? device = null) =>
        With<SignInByPassword, Employee?>(signIn => signIn.Handle(email, password, new(address, device), default));

    protected async Task<EmployeeId> CreateWithPasswordAsync(string name = "Noor Wouters", string email = "noor@stad.example")
    {
        var id = await CreateAsync(name, email);
        var link = Assert.Single(await SendMailAsync()).Text.Split('\n').Single(line => line.StartsWith("https://", StringComparison.Ordinal));
        Assert.True(await With<ChoosePassword, bool>(choose => choose.Handle(AccountLinkPurpose.Activate, TokenOf(link), GoodPassword, default)));
        return id;
    }

    /// <summary>Sends what waits.</summary>
    protected async Task<IReadOnlyList<OutgoingMail>> SendMailAsync()
    {
        var before = Post.Sent.Count;
        await With<SendQueuedMail, int>(send => send.Handle(default));
        return [.. Post.Sent.Skip(before)];
    }

    protected static string TokenOf(string link) => link[(link.IndexOf("token=", StringComparison.Ordinal) + 6)..];
}
