using Microsoft.EntityFrameworkCore;
using NetworksPortal.Events;
using NetworksPortal.Events.Polls;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Rooms;
using NodaTime;

namespace NetworksPortal.Web.Demo;

/// <summary>A breakfast that looks for its day, in the network that visitors are shown first.</summary>
internal sealed class DemoPolls(PortalDb db, AskForDates ask, AnswerPoll answer, PollDetails details, Rosters rosters)
{
    public async Task AskAsync(LocalDate today, RoomId room, CancellationToken ct)
    {
        var network = await db.Networks.Where(n => n.Slug == "roze-neuzekes").Select(n => n.Id).SingleAsync(ct);
        var members = (await rosters.OpenAsync(network, ct)).Members.OrderBy(m => m.Employee.Value)
            .Select(m => new Viewer(network, m.Membership.Persona, m.Membership.Role, m.Employee)).ToList();
        var first = today.Next(IsoDayOfWeek.Tuesday).PlusWeeks(6);
        var plan = new PollPlan(
            new PollTerms(EventKind.Informal, EventAudience.Members, PollShows.Counts, PollTerms.EndOf(today.PlusDays(20))),
            new EventSheet { Title = "Nieuwjaarsontbijt", CalendarTitle = "Overleg", Text = "Koffie, koeken en goede voornemens, voor wie er wil maken." },
            [
                new PollDate(EventTimes.On(first, new LocalTime(8, 0), new LocalTime(9, 30)), room, ""),
                new PollDate(EventTimes.On(first.PlusDays(2), new LocalTime(8, 0), new LocalTime(9, 30)), room, ""),
                new PollDate(EventTimes.On(first.PlusDays(8), new LocalTime(12, 0), new LocalTime(13, 30)), null, "De serre van het park"),
            ],
            Guid.NewGuid());
        var id = (await ask.Handle(members.First(m => m.IsCore), plan, ct))!.Value;
        var dates = (await details.Handle(members[0], id, ct))!.Dates;
        // The people that visitors sign in as have not answered yet.
        foreach (var (member, i) in members.Skip(3).Select((m, i) => (m, i)).Where(m => m.i % 2 == 0))
        {
            db.ChangeTracker.Clear();
            await answer.Handle(member, id, dates.Select((date, n) => (date.Id, Said: (DateAnswer)((i / 2 + n) % 3))).ToDictionary(d => d.Id, d => d.Said), ct);
        }
    }
}
