using Microsoft.EntityFrameworkCore;
using NetworksPortal.Events;
using NetworksPortal.Events.Hosting;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NodaTime;

namespace NetworksPortal.Web.Demo;

/// <summary>One network asks another to host a meeting together; the answer is up to whoever visits.</summary>
internal sealed class DemoHosting(PortalDb db, PlanEvent plan, AskCoHost ask, Rosters rosters)
{
    private const string Asks = "link";
    private const string IsAsked = "roze-neuzekes";

    public async Task AskAsync(LocalDate today, CancellationToken ct)
    {
        var network = await db.Networks.Where(n => n.Slug == Asks).Select(n => n.Id).SingleAsync(ct);
        var core = (await rosters.OpenAsync(network, ct)).CoreTeam.OrderBy(m => m.Employee.Value).First();
        var viewer = new Viewer(network, core.Membership.Persona, MemberRole.Core, core.Employee);
        var times = EventTimes.On(today.Next(IsoDayOfWeek.Thursday).PlusWeeks(7), new LocalTime(17, 0), new LocalTime(19, 0));
        var sheet = new EventSheet
        {
            Title = "Soep en verhalen", CalendarTitle = "Overleg", Place = "De serre van het park",
            Text = "Twee netwerken, één pot soep. Wie wil, vertelt hoe het was om nieuw te zijn.",
        };
        var id = await plan.Handle(viewer, new EventPlan(new EventTerms(EventKind.SharingSession, EventAudience.Members, times, capacity: 40), sheet, Room: null, Guid.NewGuid()), ct);
        db.ChangeTracker.Clear();
        await ask.Handle(viewer, id!.Value, IsAsked, "Vorig jaar praatten we na de open middag nog lang door. Doen we dit samen?", ct);
    }
}
