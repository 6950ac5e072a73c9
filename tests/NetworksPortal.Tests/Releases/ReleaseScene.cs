using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Budgets;
using NetworksPortal.Employees;
using NetworksPortal.Events;
using NetworksPortal.ExemptionHours;
using NetworksPortal.Insights;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Releases;
using NetworksPortal.Sealing;
using NetworksPortal.Sealing.Keystore;
using NodaTime;
using NodaTime.Text;
using Period = NetworksPortal.Insights.Period;

namespace NetworksPortal.Tests.Releases;

/// <summary>The whole domain on real, sealed databases: two networks, and employees who join them for real.</summary>
public sealed class ReleaseScene : IAsyncLifetime
{
    private const int Employees = 40;
    private static readonly Lazy<Task<string>> Blank = new(MakeBlankAsync);
    private static int costs;

    private readonly string directory;
    private readonly ServiceProvider services;

    public ReleaseScene()
        : this(Directory.CreateTempSubdirectory("release").FullName) { }

    private ReleaseScene(string directory)
    {
        this.directory = directory;
        services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton(_ => MasterKey.Load(Path.Combine(directory, "master.key"), mayCreate: true))
            .AddPortalDatabases(directory)
            .AddPortalProtection()
            .AddPortal()
            .BuildServiceProvider();
    }

    public static NetworkId Link { get; } = new(1);

    public static NetworkId Aha { get; } = new(2);

    public static Period FirstHalf { get; } = Period.HalfYear(2026, 1);

    public MovableClock Clock { get; } = new();

    public async Task InitializeAsync()
    {
        foreach (var file in Directory.EnumerateFiles(await Blank.Value))
        {
            File.Copy(file, Path.Combine(directory, Path.GetFileName(file)));
        }
    }

    public async Task DisposeAsync()
    {
        await services.DisposeAsync();
        Directory.Delete(directory, recursive: true);
    }

    public async Task<T> In<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    public Task<ReleaseResult> Release(Period period) => In(scope => scope.GetRequiredService<IReleaseFigures>().Handle(period, CancellationToken.None));

    public async Task<ReleasedTable> Released(Period period) =>
        (await In(scope => scope.GetRequiredService<IReleasedStatistics>().OfAsync(period, CancellationToken.None)))!.Table;

    public async Task<IReadOnlyList<PublishedRelease>> All() => (await Publication()).Shown;

    public async Task<IReadOnlyList<UnshownRelease>> Unshown() => (await Publication()).Unshown;

    public Task<Publication> Publication() => In(scope => scope.GetRequiredService<IReleasedStatistics>().AllAsync(CancellationToken.None));

    public Task<bool> Withdraw(Period period, string reason) => In(async scope =>
    {
        await scope.GetRequiredService<WithdrawRelease>().Handle(period, reason, CancellationToken.None);
        return true;
    });

    public Task<FigureRelease> Row(Period period) => In(scope => scope.GetRequiredService<PortalDb>().Set<FigureRelease>().SingleAsync(row => row.Period == period.Key));

    public Task<IReadOnlyList<Period>> Due() => In(scope => scope.GetRequiredService<DueReleases>().Handle(CancellationToken.None));

    public async Task Join(NetworkId network, params IEnumerable<int> employees)
    {
        foreach (var employee in employees)
        {
            await In(scope => scope.GetRequiredService<JoinNetwork>()
                .Handle(network, new EmployeeId(employee), new JoinChoices(Visibility.RealName, null, null), 1, "", CancellationToken.None));
        }
    }

    public Task Leave(NetworkId network, int employee) => In<object?>(async scope =>
    {
        await scope.GetRequiredService<LeaveNetwork>().Handle(new EmployeeId(employee), network, CancellationToken.None);
        return null;
    });

    public Task Save(params object[] rows) => In(scope =>
    {
        var db = scope.GetRequiredService<PortalDb>();
        db.AddRange(rows);
        return db.SaveChangesAsync();
    });

    public Task<int> Sql(string sql) => In(scope => scope.GetRequiredService<PortalDb>().Database.ExecuteSqlRawAsync(sql));

    public Task<int> Keystore(string sql) => In(async scope =>
    {
        await using var keystore = await scope.GetRequiredService<IDbContextFactory<KeystoreDb>>().CreateDbContextAsync();
        return await keystore.Database.ExecuteSqlRawAsync(sql);
    });

    public static Event Meeting(NetworkId network, LocalDateTime start, int? heads = null)
    {
        var startsAt = BrusselsTime.At(start, "From");
        var terms = new EventTerms(EventKind.Informal, EventAudience.Members, EventTimes.Between(startsAt, startsAt + Duration.FromHours(1)));
        var meeting = Event.Plan(network, terms, SealedText.Empty, Guid.NewGuid(), startsAt - Duration.FromDays(10));
        if (heads is { } counted)
        {
            meeting.CountHeads(counted, startsAt + Duration.FromHours(2));
        }

        return meeting;
    }

    public static CostLine Cost(NetworkId network, LocalDate day, long cents, CostState state) =>
        new(network, PersonaId.New(), Guid.NewGuid(), Interlocked.Increment(ref costs), new CostTerms(day, cents, CostCategory.Catering), state);

    public static HourEntry Hours(NetworkId network, PersonaId persona, LocalDate day, int quarters)
    {
        var entry = new HourEntry(network, persona, Guid.NewGuid(), null);
        entry.Write(day, quarters, SealedText.Empty, day);
        return entry;
    }

    private static async Task<string> MakeBlankAsync()
    {
        var blank = new ReleaseScene(Directory.CreateTempSubdirectory("blank").FullName);
        await blank.In<object?>(async scope =>
        {
            await scope.GetRequiredService<SchemaUpgrade>().RunAsync(CancellationToken.None);
            var db = scope.GetRequiredService<PortalDb>();
            var networks = new[] { (Link, "Link"), (Aha, "AHA") }.Select(pair => new Network(pair.Item1, pair.Item2.ToLowerInvariant(), pair.Item2, "collega's", new LocalDate(2024, 3, 1))).ToList();
            networks.ForEach(network => network.MoveTo(NetworkState.Active));
            db.AddRange(networks);
            await db.SaveChangesAsync();
            var envelopes = scope.GetRequiredService<AccountEnvelopes>();
            foreach (var network in networks)
            {
                await envelopes.CreateForAsync(network.Id, CancellationToken.None);
            }

            var employees = Enumerable.Range(1, Employees).Select(number => new Employee($"Collega {number}", $"collega{number}@stad.example")).ToList();
            db.AddRange(employees);
            await db.SaveChangesAsync();
            await envelopes.CreateForAsync(employees.ConvertAll(employee => employee.EmployeeId), CancellationToken.None);
            return null;
        });
        await blank.services.DisposeAsync();
        return blank.directory;
    }

    public sealed class MovableClock : TimeProvider
    {
        private Instant now = At("2026-07-15T06:00:00+02:00");

        public void Set(string time) => now = At(time);

        public override DateTimeOffset GetUtcNow() => now.ToDateTimeOffset();

        private static Instant At(string time) => OffsetDateTimePattern.ExtendedIso.Parse(time).Value.ToInstant();
    }
}
