using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Employees;
using NetworksPortal.Mail;
using NetworksPortal.Memberships;
using NetworksPortal.Memberships.Log;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;
using NetworksPortal.Sealing.Keystore;
using NetworksPortal.Tests.Administration;
using NodaTime;

namespace NetworksPortal.Tests.Memberships;

/// <summary>
/// The whole domain on real files: three active networks (open, on approval, by invitation) and accounts 1 to 8, none
/// of them in. Every call is a request of its own.
/// </summary>
public sealed class MembershipScene : IAsyncLifetime
{
    public const int People = 8;

    private static readonly Lazy<Task<string>> Blank = new(MakeBlankAsync);

    private ServiceProvider services;

    public MembershipScene()
        : this(System.IO.Directory.CreateTempSubdirectory("memberships").FullName) { }

    private MembershipScene(string directory)
    {
        Directory = directory;
        services = Start();
    }

    public static NetworkId Open { get; } = new(1);

    public static NetworkId OnApproval { get; } = new(2);

    public static NetworkId ByInvitation { get; } = new(3);

    public static EmployeeId Els { get; } = new(1);

    public static EmployeeId Dina { get; } = new(2);

    public static EmployeeId Chris { get; } = new(3);

    public string Directory { get; }

    public MovableClock Clock { get; } = new();

    internal KeptMail Post { get; } = new();

    public async Task InitializeAsync()
    {
        foreach (var file in System.IO.Directory.EnumerateFiles(await Blank.Value))
        {
            File.Copy(file, Path.Combine(Directory, Path.GetFileName(file)));
        }
    }

    public async Task DisposeAsync()
    {
        await services.DisposeAsync();
        System.IO.Directory.Delete(Directory, recursive: true);
    }

    /// <summary>Ends the portal's process and starts another on the same files.</summary>
    /// <param name="between">What somebody does with the files while nothing runs.</param>
    public async Task RestartAsync(Action? between = null)
    {
        await services.DisposeAsync();
        between?.Invoke();
        services = Start();
    }

    /// <summary>A second process on the same files, with caches of its own.</summary>
    public ServiceProvider Start() => new ServiceCollection()
        .AddLogging()
        .AddSingleton<TimeProvider>(Clock)
        .AddSingleton<IPasswordHasher<Employee>, CountingHasher>()
        .AddSingleton<ILookupNormalizer, UpperInvariantLookupNormalizer>()
        .AddSingleton(new MasterKeyFile(Path.Combine(Directory, "master.key")))
        .AddSingleton(FindKey)
        .AddSingleton(new PortalAddress(new Uri("https://kring.stad.example/")))
        .AddPortalDatabases(Directory)
        .AddPortalProtection()
        .AddSingleton(new MailSettings { Transport = MailTransportKind.Pickup, From = "portaal@stad.example" })
        .AddPortal()
        .AddSingleton<IMailTransport>(Post)
        .BuildServiceProvider();

    public async Task<TAnswer> Ask<TService, TAnswer>(Func<TService, Task<TAnswer>> question)
        where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task Do<TService>(Func<TService, Task> work)
        where TService : notnull => Ask<TService, bool>(async service =>
        {
            await work(service);
            return true;
        });

    public TService Single<TService>()
        where TService : notnull => services.GetRequiredService<TService>();

    public Task<Membership> JoinAsync(EmployeeId who, NetworkId network, string nickname = "", string code = "", string mail = "") =>
        Ask<JoinNetwork, Membership>(join => join.Handle(
            network, who, new JoinChoices(nickname.Length > 0 ? Visibility.Nickname : Visibility.RealName, nickname, mail) { ConsentsToCore = true }, 1, code, default));

    public Task LeaveAsync(EmployeeId who, NetworkId network) => Do<LeaveNetwork>(leave => leave.Handle(who, network, default));

    public async Task<Viewer> FoundAsync(EmployeeId who, NetworkId network)
    {
        var membership = await JoinAsync(who, network, code: await CodeAsync(network, JoinCodePurpose.Founding));
        return new Viewer(network, membership.Persona, MemberRole.Core, who);
    }

    /// <summary>Somebody who is in already, as the page of a space knows them.</summary>
    public async Task<Viewer> ViewerAsync(EmployeeId who, NetworkId network)
    {
        var membership = await OfAsync(who, network);
        return new Viewer(network, membership.Persona, membership.Role, who);
    }

    public async Task<Viewer> MemberAsync(EmployeeId who, NetworkId network, string nickname = "", string mail = "")
    {
        await JoinAsync(who, network, nickname, await CodeAsync(network), mail);
        return await ViewerAsync(who, network);
    }

    /// <summary>Sends what waits.</summary>
    internal async Task<IReadOnlyList<OutgoingMail>> SendMailAsync()
    {
        var before = Post.Sent.Count;
        await Ask<SendQueuedMail, int>(send => send.Handle(default));
        return [.. Post.Sent.Skip(before)];
    }

    /// <summary>What the core team reads in its log, oldest first.</summary>
    public async Task<IReadOnlyList<(NetworkAction Action, PersonaId Actor, PersonaId? About)>> LogAsync(NetworkId network)
    {
        var reader = new Viewer(network, PersonaId.New(), MemberRole.Core, new EmployeeId(People));
        var reading = await Ask<ReadNetworkLog, NetworkLogReading>(log => log.Handle(reader, default));
        Assert.True(reading.IsIntact);
        return [.. reading.Entries.Reverse().Select(entry => (entry.Action, entry.Actor, entry.About))];
    }

    public async Task<string> CodeAsync(NetworkId network, JoinCodePurpose purpose = JoinCodePurpose.Invitation) =>
        (await Ask<JoinCodes, IReadOnlyList<string>>(codes => codes.IssueAsync(network, purpose, 1, default)))[0];

    public Task<Roster> RosterAsync(NetworkId network) => Ask<Rosters, Roster>(rosters => rosters.OpenAsync(network, default));

    public Task<Membership> OfAsync(EmployeeId who, NetworkId network) =>
        Ask<Envelopes, Membership>(async envelopes => (await envelopes.OfAsync(who, default))[network]);

    public Task<List<Envelope>> EnvelopesAsync(EmployeeId? of = null) =>
        Ask<PortalDb, List<Envelope>>(db => db.Set<Envelope>().AsNoTracking()
            .Where(e => of == null || e.Employee == of).OrderBy(e => e.Network).ThenBy(e => e.Employee).ToListAsync());

    /// <summary>Writes over an envelope, as somebody with the file could.</summary>
    public async Task PutAsync(EmployeeId who, NetworkId network, byte[] blob, int keyVersion = 1)
    {
        await SqlAsync($"UPDATE Envelopes SET Blob = {blob}, KeyVersion = {keyVersion} WHERE Network = {network.Value} AND Employee = {who.Value}");
        await SqlAsync($"UPDATE RosterStamp SET Value = random()");
    }

    public Task<int> SqlAsync(FormattableString sql) => Ask<PortalDb, int>(db => db.Database.ExecuteSqlAsync(sql));

    /// <summary>Whether these bytes lie in any file of the data directory: databases, write-ahead logs, keystore.</summary>
    public bool IsAnywhereOnDisk(string text) => IsAnywhereOnDisk(Encoding.UTF8.GetBytes(text));

    public bool IsAnywhereOnDisk(byte[] bytes) => System.IO.Directory.EnumerateFiles(Directory, "*", SearchOption.AllDirectories)
        .Any(file => ReadShared(file).AsSpan().IndexOf(bytes) >= 0);

    private MasterKey FindKey(IServiceProvider provider)
    {
        var file = provider.GetRequiredService<MasterKeyFile>();
        if (!file.IsRotating)
        {
            return MasterKey.Load(Path.Combine(Directory, "master.key"), mayCreate: true);
        }

        using var keystore = provider.GetRequiredService<IDbContextFactory<KeystoreDb>>().CreateDbContext();
        return file.Find(key => KeyRing.Opens(keystore, key));
    }

    private static byte[] ReadShared(string file)
    {
        // SQLite takes its companions away as connections close.
        if (!File.Exists(file))
        {
            return [];
        }

        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static async Task<string> MakeBlankAsync()
    {
        var blank = new MembershipScene(System.IO.Directory.CreateTempSubdirectory("blank").FullName);
        await blank.Do<SchemaUpgrade>(upgrade => upgrade.RunAsync(default));
        await blank.Do<Reseal>(reseal => reseal.StartCountingAsync(default));
        await using (var scope = blank.services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
            var envelopes = scope.ServiceProvider.GetRequiredService<AccountEnvelopes>();
            foreach (var (id, rule) in new[] { (Open, JoinRule.Open), (OnApproval, JoinRule.OnApproval), (ByInvitation, JoinRule.ByInvitation) })
            {
                var network = new Network(id, $"netwerk-{id.Value}", $"Netwerk {id.Value}", "collega's", new LocalDate(2024, 3, 1));
                network.ChooseJoinRule(rule);
                network.MoveTo(NetworkState.Active);
                db.Add(network);
                await db.SaveChangesAsync();
                await envelopes.CreateForAsync(id, default);
            }

            var employees = Enumerable.Range(1, People).Select(n => new Employee($"Collega {(char)('A' + n - 1)}", $"collega{n}@stad.example")).ToList();
            db.AddRange(employees);
            await db.SaveChangesAsync();
            await envelopes.CreateForAsync(employees.ConvertAll(e => e.EmployeeId), default);
        }

        await blank.services.DisposeAsync();
        return blank.Directory;
    }

    public sealed class MovableClock : TimeProvider
    {
        private DateTimeOffset now = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => now;

        public void Pass(TimeSpan time) => now += time;
    }
}
