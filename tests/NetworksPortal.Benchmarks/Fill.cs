using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Employees;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;
using NodaTime;

namespace NetworksPortal.Benchmarks;

/// <summary>Makes a portal of a given size, and some hundreds of members in its first network.</summary>
internal static class Fill
{
    private const int Members = 300;
    private const int Batch = 500;

    public static ServiceProvider Open(string directory) => Services(directory).BuildServiceProvider();

    public static IServiceCollection Services(string directory) => new ServiceCollection()
        .AddLogging()
        .AddSingleton(TimeProvider.System)
        .AddSingleton(MasterKey.Load(Path.Combine(directory, "master.key"), mayCreate: true))
        .AddPortalDatabases(directory)
        .AddPortalProtection()
        .AddPortal();

    public static async Task RunAsync(string directory, int accounts, int networks, int members = Members)
    {
        await using var services = Open(directory);
        await In<SchemaUpgrade>(services, upgrade => upgrade.RunAsync(default));
        await In<Reseal>(services, reseal => reseal.StartCountingAsync(default));
        await In<IServiceProvider>(services, scope => NetworksAsync(scope, networks));
        for (var first = 0; first < accounts; first += Batch)
        {
            var from = first;
            await In<IServiceProvider>(services, scope => AccountsAsync(scope, from, Math.Min(Batch, accounts - from)));
        }

        for (var i = 1; i <= members; i++)
        {
            var who = new EmployeeId(i * (accounts / members));
            await In<JoinNetwork>(services, join => join.Handle(new NetworkId(1), who, new JoinChoices(Visibility.RealName, "", ""), 1, "", default));
        }

        await In<Residue>(services, residue => residue.SweepAsync(default));
    }

    public static async Task<T> Ask<TService, T>(IServiceProvider services, Func<TService, Task<T>> question)
        where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public static Task In<TService>(IServiceProvider services, Func<TService, Task> work)
        where TService : notnull => Ask<TService, bool>(services, async service =>
        {
            await work(service);
            return true;
        });

    private static async Task NetworksAsync(IServiceProvider scope, int count)
    {
        var db = scope.GetRequiredService<PortalDb>();
        await using var transaction = await WriteScope.BeginAsync(db, default);
        for (var id = 1; id <= count; id++)
        {
            var network = new Network(new NetworkId(id), $"netwerk-{id}", $"Netwerk {id}", "collega's", new LocalDate(2020, 3, 1));
            network.ChooseJoinRule(JoinRule.Open);
            network.MoveTo(NetworkState.Active);
            db.Add(network);
            await db.SaveChangesAsync();
            await scope.GetRequiredService<AccountEnvelopes>().CreateForAsync(network.Id, default);
        }

        await transaction.CommitAsync(default);
    }

    private static async Task AccountsAsync(IServiceProvider scope, int first, int count)
    {
        var db = scope.GetRequiredService<PortalDb>();
        await using var transaction = await WriteScope.BeginAsync(db, default);
        var employees = Enumerable.Range(first + 1, count).Select(n => new Employee($"Collega {n}", $"collega{n}@stad.example")).ToList();
        db.AddRange(employees);
        await db.SaveChangesAsync();
        await scope.GetRequiredService<AccountEnvelopes>().CreateForAsync(employees.ConvertAll(e => e.EmployeeId), default);
        await transaction.CommitAsync(default);
    }
}
