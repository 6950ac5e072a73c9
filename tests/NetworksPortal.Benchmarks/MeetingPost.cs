using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Employees;
using NetworksPortal.Events;
using NetworksPortal.Events.Feed;
using NetworksPortal.Events.Invitations;
using NetworksPortal.Mail;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;
using NodaTime;

namespace NetworksPortal.Benchmarks;

/// <summary>A year of meetings in one member's calendar, and an invitation to two thousand.</summary>
internal static class MeetingPost
{
    private const int Meetings = 200;
    private const int Invited = 2_000;

    private static readonly NetworkId Network = new(1);
    private static readonly EmployeeId Somebody = new(1);

    public static async Task RunAsync(string directory)
    {
        var settings = new MailSettings { Transport = MailTransportKind.Pickup, From = "portaal@stad.example", PickupFolder = Path.Combine(directory, "mail") };
        await using var services = Fill.Services(directory).AddSingleton(settings).AddSingleton(new PortalAddress(new Uri("https://kring.stad.example/"))).BuildServiceProvider();
        for (var who = 1; who <= Invited + 1; who++)
        {
            await JoinAsync(services, new EmployeeId(who));
        }

        var membership = await Fill.Ask<Envelopes, Membership>(services, async envelopes => (await envelopes.OfAsync(Somebody, default))[Network]);
        var core = new Viewer(Network, membership.Persona, MemberRole.Core, Somebody);
        await Fill.In<IServiceProvider>(services, scope => PlanAsync(scope, core));
        await FeedAsync(services);
        await InviteAsync(services, core);
    }

    private static async Task JoinAsync(IServiceProvider services, EmployeeId who)
    {
        if (!await Fill.Ask<Envelopes, bool>(services, async envelopes => (await envelopes.OfAsync(who, default))[Network].IsIn))
        {
            await Fill.In<JoinNetwork>(services, join => join.Handle(Network, who, new JoinChoices(Visibility.RealName, "", ""), 1, "", default));
        }
    }

    private static async Task PlanAsync(IServiceProvider scope, Viewer core)
    {
        var (plan, answer) = (scope.GetRequiredService<PlanEvent>(), scope.GetRequiredService<AnswerInvitation>());
        var first = SystemClock.Instance.GetCurrentInstant().InUtc().Date.PlusDays(1);
        for (var i = 0; i < Meetings; i++)
        {
            var times = EventTimes.On(first.PlusDays(i), new LocalTime(12, 0), new LocalTime(13, 0));
            var sheet = new EventSheet { Title = $"Afspraak {i}", CalendarTitle = "Overleg", Place = "De refter", Text = new string('a', 800) };
            var id = await plan.Handle(core, new EventPlan(new EventTerms(EventKind.Informal, EventAudience.Members, times, null), sheet, null, Guid.NewGuid()), default);
            await answer.Handle(core, id!.Value, new Reply(RsvpAnswer.Yes), default);
        }
    }

    private static async Task FeedAsync(IServiceProvider services)
    {
        var link = await Fill.Ask<MyCalendarLink, string>(services, mine => mine.MakeAsync(Somebody, CalendarWord.AsPlanned, default));
        var bare = await Figures.MedianAsync(() => Fill.Ask<IServiceProvider, int>(services, async scope =>
        {
            var seal = scope.GetRequiredService<INetworkSeal>();
            return (await scope.GetRequiredService<PortalDb>().Set<Event>().AsNoTracking().ToListAsync()).Sum(e => seal.Open(Network, e.Sheet).Length);
        }));
        var feed = await Figures.MedianAsync(() => Fill.Ask<CalendarFeed, string?>(services, calendar => calendar.Handle(link, default)));
        Figures.Say($"yardstick: {Meetings} meetings read and opened", bare, "none");
        Figures.Say($"a year's feed of {Meetings} meetings (x{feed / bare:N1})", feed, "20 ms");
    }

    private static async Task InviteAsync(IServiceProvider services, Viewer core)
    {
        var ids = await Fill.Ask<PortalDb, List<EventId>>(services, db => db.Set<Event>().Where(e => e.Network == Network).OrderBy(e => e.StartsAt).Select(e => e.Id).Take(2).ToListAsync());
        var bare = await Figures.MedianAsync(() => Fill.Ask<Rosters, int>(services, async rosters => (await rosters.OpenAsync(Network, default)).Members.Count()));
        await Fill.In<InviteAudience>(services, invite => invite.Handle(core, ids[0], default));
        var queued = await Figures.TimeAsync(() => Fill.In<InviteAudience>(services, invite => invite.Handle(core, ids[1], default)));
        Figures.Say("yardstick: the roster", bare, "none");
        Figures.Say($"{Invited} invitations queued (x{queued / bare:N1})", queued, "1000 ms");
        var composed = await Figures.TimeAsync(() => Task.Run(() => Enumerable.Range(0, Invited).Sum(i => MailComposer.Notice(MemberNotice.Invited, $"Collega {i}", "nl-BE", "https://kring.stad.example/me").Html.Length)));
        Figures.Say($"{Invited} invitations composed", composed, "1000 ms");
        var sent = await Figures.TimeAsync(() => SendAsync(services));
        Console.WriteLine($"{$"{2 * Invited} invitations written to a folder",-48} {2 * Invited / sent * 1000,12:N1} a second");
    }

    private static async Task SendAsync(IServiceProvider services)
    {
        while (await Fill.Ask<SendInvitations, int>(services, send => send.Handle(default)) > 0)
        {
        }
    }
}
