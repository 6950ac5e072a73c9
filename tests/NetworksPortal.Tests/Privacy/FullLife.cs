using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Budgets;
using NetworksPortal.Budgets.Claims;
using NetworksPortal.Employees;
using NetworksPortal.Events;
using NetworksPortal.Events.Polls;
using NetworksPortal.ExemptionHours;
using NetworksPortal.ExemptionHours.Shares;
using NetworksPortal.Files;
using NetworksPortal.Mail;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Tests.Events;
using NetworksPortal.Tests.Files;
using NetworksPortal.Tests.Memberships;
using NodaTime;

namespace NetworksPortal.Tests.Privacy;

/// <summary>Somebody who left a row wherever a member of a core team can, each with a word of its own to look for.</summary>
internal sealed record FullLife(Viewer Viewer, EventId Meeting)
{
    public const string Nickname = "Zeldzame Ijsvogel";
    public const string Mail = "kanarie.ijsvogel@thuis.example";
    public const string Needs = "Een kanarie die zelden zingt";
    public const string Note = "Kanarienoot bij een uur";
    public const string Cost = "Kanariezaad voor de lunch";
    public const string Claim = "Kanarietram naar de lunch";

    public static async Task<FullLife> LiveAsync(MembershipScene scene, EmployeeId who, NetworkId network)
    {
        var membership = await scene.JoinAsync(who, network, Nickname, await scene.CodeAsync(network, JoinCodePurpose.Founding), Mail);
        var viewer = new Viewer(network, membership.Persona, MemberRole.Core, who);
        var meeting = (await scene.Ask<PlanEvent, EventId?>(plan => plan.Handle(viewer, new PlanBuilder().Seats(1).At(EventScene.Tuesday.PlusDays(7), 12, 13).Build(), default)))!.Value;
        await scene.Do<AnswerInvitation>(answer => answer.Handle(viewer, meeting, new Reply(RsvpAnswer.Yes, Needs), default));
        await SayDatesAsync(scene, viewer);
        await scene.Do<LogHours>(log => log.Handle(viewer, new NewHours(Guid.NewGuid(), new LocalDate(2026, 11, 23), 6, Note)));
        var hours = (await scene.Ask<MyMonth, MonthOfHours>(mine => mine.Handle(viewer, new YearMonth(2026, 11)))).Entries.Single();
        await scene.Do<CorrectHours>(correct => correct.Handle(viewer, new HoursCorrection(hours.Id, 1, hours.Day, 7, Note, HourPool.Own)));
        await scene.Do<GrantHours>(grant => grant.Handle(network, 2026, 4, 8, "Jaarlijkse vrijstelling"));
        await scene.Do<SharePool>(async share => Assert.True(await share.Handle(viewer, new Dictionary<PersonaId, int> { [viewer.Persona] = 6 }, seen: 0)));
        await scene.Do<GrantMoney>(grant => grant.Handle(network, 2026, new Euros(50_000), "Jaarlijkse toelage"));
        await scene.Do<EnterCost>(enter => enter.Handle(viewer, new NewCost(
            Guid.NewGuid(), new CostText(new CostTerms(new LocalDate(2026, 11, 23), 1250, CostCategory.Catering), Cost, "Bakker", null), CostState.Committed)));
        await scene.Do<PortalDb>(db => ApproveAnothersAsync(db, viewer));
        await scene.Do<AskExpenseBack>(ask => ask.Handle(viewer, new NewClaim(
            Guid.NewGuid(), new CostTerms(new LocalDate(2026, 11, 23), 990, CostCategory.Transport), Claim, CleanFile.From(SampleFiles.Png(), "bon.png"))));
        await QueueAsync(scene, Mail);
        return new(viewer, meeting);
    }

    private static async Task SayDatesAsync(MembershipScene scene, Viewer viewer)
    {
        var day = EventScene.Tuesday.PlusDays(14);
        var poll = (await scene.Ask<AskForDates, PollId?>(ask => ask.Handle(viewer, new PollPlan(
            new PollTerms(EventKind.Informal, EventAudience.Members, PollShows.Counts, PollTerms.EndOf(day)), new EventSheet { Title = "Ontbijt", CalendarTitle = "Overleg" },
            [new PollDate(EventTimes.On(day, new LocalTime(8, 0), new LocalTime(9, 0)), null, ""), new PollDate(EventTimes.On(day, new LocalTime(9, 0), new LocalTime(10, 0)), null, "")],
            Guid.NewGuid()), default)))!.Value;
        var dates = (await scene.Ask<PollDetails, PollView?>(read => read.Handle(viewer, poll, default)))!.Dates;
        await scene.Do<AnswerPoll>(answer => answer.Handle(viewer, poll, dates.ToDictionary(date => date.Id, _ => DateAnswer.IfNeedBe), default));
    }

    /// <summary>What somebody else entered, long ago.</summary>
    private static Task ApproveAnothersAsync(PortalDb db, Viewer viewer)
    {
        var line = new CostLine(viewer.Network, PersonaId.New(), Guid.NewGuid(), 99, new CostTerms(new LocalDate(2026, 1, 5), 77_700, CostCategory.Room), CostState.Planned);
        line.Approve(viewer.Persona);
        line.MoveTo(CostState.Cancelled);
        db.Add(line);
        return db.SaveChangesAsync();
    }

    public static Task QueueAsync(MembershipScene scene, string to) => scene.Do<IServiceProvider>(services =>
    {
        services.GetRequiredService<Outbox>().Add(to, new MailDraft("nl-BE", "Bericht", "Er is een bericht voor je.", "<p>Er is een bericht voor je.</p>"));
        return services.GetRequiredService<PortalDb>().SaveChangesAsync();
    });
}
