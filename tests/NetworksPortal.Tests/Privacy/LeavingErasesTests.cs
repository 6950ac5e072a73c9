using Microsoft.EntityFrameworkCore;
using NetworksPortal.Administration;
using NetworksPortal.Budgets;
using NetworksPortal.Employees;
using NetworksPortal.Events;
using NetworksPortal.ExemptionHours;
using NetworksPortal.Mail;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Tests.Events;
using NetworksPortal.Tests.Memberships;
using static NetworksPortal.Tests.Memberships.MembershipScene;

namespace NetworksPortal.Tests.Privacy;

/// <summary>Leaving, or an account that is closed: nothing in any table or file knows the member any more.</summary>
public sealed class LeavingErasesTests : MembershipTests
{
    public static TheoryData<string> Ways => ["leaves", "account closed", "on a list of leavers"];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task No_table_of_the_model_knows_the_persona_of_whoever_is_gone(string way)
    {
        await Scene.FoundAsync(Chris, Open);
        var life = await FullLife.LiveAsync(Scene, Els, Open);
        var columns = await Scene.Ask<PortalDb, IReadOnlyList<ModelColumn>>(db => Task.FromResult(ModelColumn.Of<PersonaId>(db)));
        Assert.All(columns, column => Assert.True(Rows(column) > 0, $"Let FullLife leave a row in {column}, so that this test can see it go."));

        await GoAsync(way);

        Assert.NotEmpty(columns);
        Assert.All(columns, column => Assert.True(Rows(column) == 0, $"{column} still knows who left."));

        int Rows(ModelColumn column) => Scene.Ask<PortalDb, int>(db => column.CountAsync(db, life.Viewer.Persona)).GetAwaiter().GetResult();
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task The_networks_book_keeps_its_amounts_and_hours_and_loses_who_and_what_was_noted_beside_them(string way)
    {
        await Scene.FoundAsync(Chris, Open);
        await FullLife.LiveAsync(Scene, Els, Open);

        await GoAsync(way);

        var cost = await Scene.Ask<PortalDb, CostLine>(db => db.Set<CostLine>().SingleAsync(l => l.State == CostState.Committed));
        var hours = await Scene.Ask<PortalDb, HourEntry>(db => db.Set<HourEntry>().SingleAsync());
        Assert.Equal((1250, 7, true), (cost.Cents, hours.Quarters, hours.Note.IsEmpty));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task No_byte_of_the_member_is_left_in_database_log_or_queue(string way)
    {
        await Scene.FoundAsync(Chris, Open);
        var life = await FullLife.LiveAsync(Scene, Els, Open);
        var persona = life.Viewer.Persona.Value.ToString().ToUpperInvariant();
        Assert.True(Scene.IsAnywhereOnDisk(persona), "The test looks for the persona in the wrong shape.");

        await GoAsync(way);

        Assert.All([FullLife.Nickname, FullLife.Mail, FullLife.Needs, FullLife.Note, persona], canary => Assert.False(Scene.IsAnywhereOnDisk(canary), $"{canary} is still on disk."));
    }

    [Fact]
    public async Task The_seat_of_whoever_leaves_is_offered_to_the_one_who_waited_longest_and_then_to_nobody()
    {
        var chris = await Scene.FoundAsync(Chris, Open);
        var life = await FullLife.LiveAsync(Scene, Els, Open);
        var dina = chris with { Persona = (await Scene.JoinAsync(Dina, Open)).Persona };
        await Scene.Do<AnswerInvitation>(answer => answer.Handle(dina, life.Meeting, new Reply(RsvpAnswer.Yes), default));
        await Scene.Do<AnswerInvitation>(answer => answer.Handle(chris, life.Meeting, new Reply(RsvpAnswer.Yes), default));

        await Scene.LeaveAsync(Els, Open);
        await HasAsync(1, [dina.Persona], [chris.Persona]);

        await Scene.LeaveAsync(Dina, Open);
        await HasAsync(1, [chris.Persona], []);

        await CloseAsync(Chris);
        await HasAsync(0, [], []);

        async Task HasAsync(int taken, PersonaId[] offered, PersonaId[] waiting)
        {
            await Scene.Do<MoveOffersOn>(move => move.Handle(default));
            await Scene.Do<PortalDb>(db => HoldsAsync(db, taken, offered, waiting));
        }

        async Task HoldsAsync(PortalDb db, int taken, PersonaId[] offered, PersonaId[] waiting)
        {
            Assert.Equal(taken, await db.Set<Event>().Where(e => e.Id == life.Meeting).Select(e => e.Taken).SingleAsync());
            Assert.Equal(offered, await db.Set<Rsvp>().Where(r => r.OfferedUntil != null).Select(r => r.Persona).ToArrayAsync());
            Assert.Equal(waiting, await db.Set<Rsvp>().Where(r => r.Waiting != null && r.OfferedUntil == null).Select(r => r.Persona).ToArrayAsync());
        }
    }

    [Fact]
    public async Task Mail_that_waits_for_the_private_address_is_not_sent_any_more_and_other_mail_is()
    {
        await Scene.JoinAsync(Els, Open, mail: FullLife.Mail);
        await FullLife.QueueAsync(Scene, FullLife.Mail.ToUpperInvariant());
        await FullLife.QueueAsync(Scene, "collega1@stad.example");

        await Scene.LeaveAsync(Els, Open);

        Assert.Equal(1, await WaitingAsync());
    }

    [Fact]
    public async Task Nothing_waits_for_an_account_that_is_closed()
    {
        await Scene.JoinAsync(Els, Open, mail: FullLife.Mail);
        await FullLife.QueueAsync(Scene, FullLife.Mail);
        await FullLife.QueueAsync(Scene, "collega1@stad.example");

        await CloseAsync(Els);

        Assert.Equal(0, await WaitingAsync());
    }

    [Fact]
    public async Task Closing_an_account_asks_the_database_the_same_of_a_core_member_with_a_full_life_and_of_somebody_in_nothing()
    {
        await Scene.FoundAsync(Chris, Open);
        await Scene.Do<CloseAccount>(close => close.Handle(Chris, new EmployeeId(8), default));
        await FullLife.LiveAsync(Scene, Els, Open);
        await Scene.JoinAsync(Els, OnApproval);
        await Scene.JoinAsync(new EmployeeId(4), OnApproval);

        var member = await ClosingAsync(Els);
        var nobody = await ClosingAsync(Dina);

        Assert.Equal(nobody.Statements, member.Statements);
        Assert.Equal((true, true), (nobody.Answer, member.Answer));
    }

    [Fact]
    public async Task A_list_of_leavers_asks_the_database_the_same_where_one_of_them_has_a_full_life_and_where_none_is_in_anything()
    {
        await Scene.FoundAsync(Chris, Open);
        await Scene.Do<CloseAccount>(close => close.Handle(Chris, new EmployeeId(8), default));
        await FullLife.LiveAsync(Scene, Els, Open);

        var member = await LeavingAsync(Els, new EmployeeId(4));
        var nobody = await LeavingAsync(Dina, new EmployeeId(5));

        Assert.Equal(nobody, member);
    }

    [Fact]
    public async Task Seats_of_all_who_leave_by_one_list_are_free_with_those_of_their_guests()
    {
        var chris = await Scene.FoundAsync(Chris, Open);
        var meeting = await Scene.Ask<PlanEvent, EventId?>(plan => plan.Handle(chris, new PlanBuilder().Seats(9).WithGuests().Build(), default));
        foreach (var (who, guest) in new[] { (Els, true), (Dina, false), (new EmployeeId(4), true) })
        {
            var viewer = await Scene.MemberAsync(who, Open);
            await Scene.Do<AnswerInvitation>(answer => answer.Handle(viewer, meeting!.Value, new Reply(RsvpAnswer.Yes, null, guest), default));
        }

        await LeavingAsync(Els, Dina);

        Assert.Equal(2, await Scene.Ask<PortalDb, int>(db => db.Set<Event>().Where(e => e.Id == meeting).Select(e => e.Taken).SingleAsync()));
    }

    [Fact]
    public async Task The_last_core_member_whose_account_is_closed_leaves_without_a_question()
    {
        await FullLife.LiveAsync(Scene, Els, Open);

        Assert.True((await ClosingAsync(Els)).Answer);

        Assert.Empty((await Scene.RosterAsync(Open)).Members);
    }

    private Task<int> WaitingAsync() => Scene.Ask<PortalDb, int>(db => db.Set<OutboxMail>().CountAsync());

    private Task GoAsync(string way) => way switch
    {
        "leaves" => Scene.LeaveAsync(Els, Open),
        "account closed" => CloseAsync(Els),
        _ => Scene.Do<CloseLeavers>(close => close.Handle(Dina, [new EmployeeId(4), Els, new EmployeeId(8)], default)),
    };

    private Task CloseAsync(EmployeeId who) => Scene.Do<CloseAccount>(close => close.Handle(Dina, who, default));

    private async Task<List<string>> LeavingAsync(params EmployeeId[] leavers)
    {
        var statements = new List<string>();
        using var listening = CommandListener.Start(statements);
        await Scene.Do<CloseLeavers>(close => close.Handle(Chris, leavers, default));
        return statements;
    }

    private async Task<(List<string> Statements, bool Answer)> ClosingAsync(EmployeeId account)
    {
        var statements = new List<string>();
        using var listening = CommandListener.Start(statements);
        return (statements, await Scene.Ask<CloseAccount, bool>(close => close.Handle(Chris, account, default)));
    }
}
