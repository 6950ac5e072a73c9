using Microsoft.EntityFrameworkCore;
using NetworksPortal.Events;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Rooms;
using NodaTime;

namespace NetworksPortal.Web.Demo;

/// <summary>A meeting that was made, with when it is.</summary>
internal sealed record DemoPlanned(EventId Id, NetworkId Network, EventKind Kind, LocalDate Day, int Minutes, int Heads);

/// <summary>Plans a month's meetings, lets members answer, and counts heads afterwards.</summary>
internal sealed class DemoMeetings(PortalDb db, PlanEvent plan, AnswerInvitation answer, CountHeads count, Rosters rosters)
{
    /// <returns>The meetings of that month; the clock stands before it.</returns>
    public async Task<IReadOnlyList<DemoPlanned>> PlanAsync(YearMonth month, LocalDate from, IReadOnlyDictionary<string, RoomId> rooms, CancellationToken ct)
    {
        var networks = await db.Networks.AsNoTracking().ToDictionaryAsync(n => n.Slug, ct);
        var planned = new List<DemoPlanned>();
        foreach (var meeting in DemoScript.Meetings.Where(m => month.Month % m.Every == m.Day % m.Every))
        {
            var day = Weekday(month.OnDayOfMonth(meeting.Day));
            if (day >= from)
            {
                var network = networks[meeting.Network];
                var id = await plan.Handle(await CoreAsync(network.Id, meeting.Day, ct), PlanOf(meeting, day, rooms), ct);
                planned.Add(new DemoPlanned(id!.Value, network.Id, meeting.Kind, day, meeting.Minutes, meeting.Heads + (month.Month * 5 + meeting.Day) % 5 - 2));
            }
        }

        return planned;
    }

    public async Task CountAsync(DemoPlanned meeting, CancellationToken ct) =>
        await count.Handle(await CoreAsync(meeting.Network, 0, ct), meeting.Id, Math.Max(meeting.Heads, 3), ct);

    /// <summary>About half of the members answer, each in their own way. The people that visitors sign in as have not answered yet.</summary>
    public async Task AnswerAsync(DemoPlanned meeting, CancellationToken ct)
    {
        var members = await MembersAsync(meeting, ct);
        foreach (var (member, i) in members.Skip(2).Select((m, i) => (m, i)).Where(m => m.i % 2 == 0))
        {
            db.ChangeTracker.Clear();
            var viewer = new Viewer(meeting.Network, member.Membership.Persona, member.Membership.Role, member.Employee);
            var reply = (i % 10) switch { 2 => RsvpAnswer.Maybe, 6 => RsvpAnswer.No, _ => RsvpAnswer.Yes };
            await answer.Handle(viewer, meeting.Id, new Reply(reply, i % 8 == 4 ? "Graag vegetarisch" : null), ct);
        }
    }

    private async Task<List<RosterEntry>> MembersAsync(DemoPlanned meeting, CancellationToken ct)
    {
        var roster = await rosters.OpenAsync(meeting.Network, ct);
        var those = meeting.Kind == EventKind.CoreMeeting ? roster.CoreTeam : roster.Members;
        return [.. those.OrderBy(m => m.Employee.Value)];
    }

    private async Task<Viewer> CoreAsync(NetworkId network, int turn, CancellationToken ct)
    {
        var team = (await rosters.OpenAsync(network, ct)).CoreTeam.OrderBy(m => m.Employee.Value).ToList();
        var member = team[turn % team.Count];
        return new Viewer(network, member.Membership.Persona, MemberRole.Core, member.Employee);
    }

    private static EventPlan PlanOf(DemoMeeting meeting, LocalDate day, IReadOnlyDictionary<string, RoomId> rooms)
    {
        var from = new LocalTime(meeting.Hour, 0);
        var times = EventTimes.On(day, from, from.PlusMinutes(meeting.Minutes));
        var sheet = new EventSheet
        {
            Title = meeting.Title,
            Text = meeting.Text,
            CalendarTitle = "Overleg",
            Contact = "Het kernteam, ter plaatse of via de openbare pagina.",
            Access = new AccessInformation { Answers = AccessOf(meeting) },
        };
        return new EventPlan(new EventTerms(meeting.Kind, meeting.Audience, times, meeting.Capacity), sheet, rooms[meeting.Room], Guid.NewGuid());
    }

    private static Dictionary<AccessItem, AccessAnswer> AccessOf(DemoMeeting meeting)
    {
        var forAll = meeting.Audience == EventAudience.AllStaff;
        return new Dictionary<AccessItem, AccessAnswer>
        {
            [AccessItem.ParkingAndTram] = new(Provision.Yes, "Tram 1, halte op 150 meter. Twee voorbehouden parkeerplaatsen."),
            [AccessItem.AssistanceDogs] = new(Provision.Yes, "Altijd welkom, niet aanvragen."),
            [AccessItem.SignLanguage] = new(forAll ? Provision.Yes : Provision.No, forAll ? "" : "Vraag het twee weken vooraf, dan zoeken we een tolk."),
            [AccessItem.Captions] = new(forAll ? Provision.Yes : Provision.No, forAll ? "Schrijftolk op het scherm." : ""),
            [AccessItem.Microphone] = new(meeting.Heads > 20 ? Provision.Yes : Provision.No),
            [AccessItem.Breaks] = new(Provision.Yes, "Je mag altijd even naar buiten."),
            [AccessItem.Diet] = new(meeting.Kind == EventKind.Informal ? Provision.Yes : Provision.No, meeting.Kind == EventKind.Informal ? "Alles is vegetarisch en halal." : "Er is geen eten."),
            [AccessItem.AlcoholFree] = new(Provision.Yes),
        };
    }

    private static LocalDate Weekday(LocalDate day) => day.DayOfWeek switch
    {
        IsoDayOfWeek.Saturday => day.PlusDays(2),
        IsoDayOfWeek.Sunday => day.PlusDays(1),
        _ => day,
    };
}
