using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Employees;
using NetworksPortal.Events;
using NetworksPortal.Mail;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Rooms;
using NetworksPortal.Sealing;
using NetworksPortal.Sealing.Keystore;
using NodaTime;

namespace NetworksPortal.Tests.Events;

/// <summary>Two networks, a room, and a clock that stands on Friday 20 November 2026 at ten. Every call is a request of its own.</summary>
public sealed class EventScene : IAsyncLifetime
{
    private readonly string directory = Directory.CreateTempSubdirectory("events").FullName;
    private ServiceProvider services = null!;

    public static LocalDate Tuesday { get; } = new(2026, 11, 24);

    public SettableClock Clock { get; } = new(BrusselsTime.At(new LocalDateTime(2026, 11, 20, 10, 0), ""));

    public Viewer Chris { get; private set; } = null!;

    public Viewer Stranger { get; private set; } = null!;

    public RoomId Lieve { get; private set; }

    public string DatabaseFile => Path.Combine(directory, "portal.db");

    public Viewer Member() => Chris with { Persona = PersonaId.New(), Role = MemberRole.Member };

    public async Task InitializeAsync()
    {
        services = new ServiceCollection()
            .AddPortalDatabases(directory)
            .AddSingleton(new MasterKey(new byte[32]))
            .AddSingleton<TimeProvider>(Clock)
            .AddLogging()
            .AddSingleton(new PortalAddress(new Uri("https://kring.stad.example/")))
            .AddPortalProtection()
            .AddSealing().AddMail().AddNetworks().AddMemberships().AddRooms().AddEvents()
            .BuildServiceProvider();
        await Do<KeystoreDb>(keystore => keystore.Database.MigrateAsync());
        await Do<PortalDb>(db => db.Database.MigrateAsync());
        var roze = await FoundAsync(1, "roze", "Roze Neuzekes");
        var link = await FoundAsync(2, "link", "Link");
        Chris = new Viewer(roze, PersonaId.New(), MemberRole.Core, new EmployeeId(1));
        Stranger = new Viewer(link, PersonaId.New(), MemberRole.Core, new EmployeeId(2));
        Lieve = await Ask<AddRoom, RoomId>(add => add.Handle(
            new RoomDescription("Zaal Lieve", "Gelijkvloers", 40, RoomFeatures.StepFree | RoomFeatures.InductionLoop), default));
    }

    public async Task DisposeAsync()
    {
        await services.DisposeAsync();
        Directory.Delete(directory, recursive: true);
    }

    public async Task<TAnswer> Ask<TService, TAnswer>(Func<TService, Task<TAnswer>> question) where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task Do<TService>(Func<TService, Task> work) where TService : notnull => Ask<TService, bool>(async service =>
    {
        await work(service);
        return true;
    });

    public async Task<EventId> PlannedAsync(EventPlan? plan = null, Viewer? by = null) =>
        (await Ask<PlanEvent, EventId?>(use => use.Handle(by ?? Chris, plan ?? new PlanBuilder().Build(), default)))!.Value;

    public async Task<MyAnswer> AnswerAsync(Viewer viewer, EventId id, RsvpAnswer answer, string? needs = null)
    {
        Assert.NotNull(await Ask<AnswerInvitation, Rsvp?>(use => use.Handle(viewer, id, new Reply(answer, needs), default)));
        return (await SeeAsync(viewer, id)).Mine!;
    }

    public async Task<EventPageView> SeeAsync(Viewer viewer, EventId id) => (await FindAsync(viewer, id))!;

    public Task<EventPageView?> FindAsync(Viewer viewer, EventId id) => Ask<EventDetails, EventPageView?>(use => use.Handle(viewer, id, default));

    private async Task<NetworkId> FoundAsync(int number, string slug, string name)
    {
        var network = new Network(new NetworkId(number), slug, name, "collega's", new LocalDate(2025, 1, 1));
        await Do<PortalDb>(db =>
        {
            db.Add(network);
            return db.SaveChangesAsync();
        });
        await Do<KeyRing>(keys => keys.AddNetworkAsync(network.Id, default));
        return network.Id;
    }
}

public sealed class SettableClock(Instant start) : TimeProvider
{
    public Instant Now { get; set; } = start;

    public override DateTimeOffset GetUtcNow() => Now.ToDateTimeOffset();
}
