using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Events;
using NetworksPortal.Memberships;
using NetworksPortal.Memberships.Log;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Privacy;
using NetworksPortal.Tests.Memberships;
using static NetworksPortal.Tests.Memberships.MembershipScene;

namespace NetworksPortal.Tests.Privacy;

/// <summary>What somebody is told that others see is what the others' own queries show them.</summary>
public sealed class ThroughTheirEyesTests : MembershipTests
{
    public static TheoryData<Visibility, string?, string?> Choices => new()
    {
        { Visibility.RealName, "Collega A", "Collega A" },
        { Visibility.Nickname, "Merel", "Merel" },
        { Visibility.CoreTeamOnly, null, "Collega A" },
    };

    public static TheoryData<Onlooker> Outside => [.. Enum.GetValues<Onlooker>().Except([Onlooker.Member, Onlooker.CoreTeam])];

    [Theory]
    [MemberData(nameof(Choices))]
    public async Task Members_and_the_core_team_see_what_was_chosen_and_no_more(Visibility choice, string? forMembers, string? forCore)
    {
        var els = await JoinAsync(new JoinChoices(choice, "Merel", ""));

        var (member, core) = (await SeenAsync(els, Onlooker.Member), await SeenAsync(els, Onlooker.CoreTeam));

        Assert.Equal((forMembers, null), (member.Name, member.Choice));
        Assert.Equal((forCore, choice), (core.Name, core.Choice));
        Assert.Equal(forMembers, await OnThePageOfAsync(Dina, els));
    }

    [Theory]
    [MemberData(nameof(Outside))]
    public async Task Nobody_outside_sees_anything_of_a_full_life(Onlooker outside)
    {
        var life = await FullLife.LiveAsync(Scene, Els, Open);

        Assert.True((await SeenAsync(life.Viewer, outside)).IsNothing);
        Assert.False((await SeenAsync(life.Viewer, Onlooker.CoreTeam)).IsNothing);
    }

    [Fact]
    public async Task The_core_team_alone_sees_answers_needs_and_costs()
    {
        var life = await FullLife.LiveAsync(Scene, Els, Open);

        var (member, core) = (await SeenAsync(life.Viewer, Onlooker.Member), await SeenAsync(life.Viewer, Onlooker.CoreTeam));

        Assert.Equal((0, 0), (member.Answers.Count, member.Costs));
        Assert.Equal(new SeenAnswer("Rustige lunch", RsvpAnswer.Yes, FullLife.Needs), Assert.Single(core.Answers));
        Assert.Equal(1, core.Costs);
    }

    [Fact]
    public async Task A_request_is_seen_by_whoever_answers_it_and_by_no_member()
    {
        var asked = await Scene.JoinAsync(Els, OnApproval, "Merel");
        var els = new Viewer(OnApproval, asked.Persona, MemberRole.Member, Els);

        Assert.True((await SeenAsync(els, Onlooker.Member)).IsNothing);
        Assert.Equal(("Collega A", Visibility.Nickname), ((await SeenAsync(els, Onlooker.CoreTeam)) is var seen ? (seen.Requested, seen.Choice) : default));
    }

    [Fact]
    public async Task Where_the_network_chose_not_to_know_the_name_behind_a_nickname_the_page_does_not_say_that_it_does()
    {
        var els = await JoinAsync(new JoinChoices(Visibility.Nickname, "Merel", ""));
        Assert.True((await SeenAsync(els, Onlooker.CoreTeam)).MayLookUp);
        Assert.False((await SeenAsync(els, Onlooker.Member)).MayLookUp);

        await Scene.Do<PortalDb>(db => db.Networks.ExecuteUpdateAsync(set => set.SetProperty(n => n.NamesMayBeLookedUp, false)));

        Assert.False((await SeenAsync(els, Onlooker.CoreTeam)).MayLookUp);
        var asked = await Scene.JoinAsync(Els, OnApproval, "Merel");
        Assert.Equal("Merel", (await SeenAsync(new Viewer(OnApproval, asked.Persona, MemberRole.Member, Els), Onlooker.CoreTeam)).Requested);
    }

    [Fact]
    public async Task Who_looked_up_my_name_is_told_by_the_name_that_they_show_newest_first()
    {
        var chris = await Scene.FoundAsync(Chris, Open);
        var dina = await Scene.JoinAsync(Dina, Open, "Zilverberk", await Scene.CodeAsync(Open, JoinCodePurpose.Founding));
        var els = await JoinAsync(new JoinChoices(Visibility.Nickname, "Merel", ""));
        await LookAsync(chris.Persona, els.Persona);
        Scene.Clock.Pass(TimeSpan.FromHours(2));
        await LookAsync(dina.Persona, els.Persona);
        await LookAsync(dina.Persona, chris.Persona);

        Assert.Equal(["Zilverberk", "Collega C"], (await LooksAsync(els)).Select(look => look.By));

        await Scene.LeaveAsync(Dina, Open);
        Assert.Equal([null, "Collega C"], (await LooksAsync(els)).Select(look => look.By));
    }

    private async Task<Viewer> JoinAsync(JoinChoices choices)
    {
        var membership = await Scene.Ask<JoinNetwork, Membership>(join => join.Handle(Open, Els, choices, 1, "", default));
        return new Viewer(Open, membership.Persona, MemberRole.Member, Els);
    }

    private Task<SeenOfMe> SeenAsync(Viewer me, Onlooker who) => Scene.Ask<ThroughTheirEyes, SeenOfMe>(eyes => eyes.Handle(me, who, default));

    /// <summary>The name as it stands in the list of a real member.</summary>
    private async Task<string?> OnThePageOfAsync(NetworksPortal.Employees.EmployeeId who, Viewer me)
    {
        var joined = await Scene.JoinAsync(who, Open);
        var people = await Scene.Ask<NetworkPeople, PeopleOfNetwork>(query => query.Handle(new Viewer(Open, joined.Persona, MemberRole.Member, who), default));
        return people.Members.SingleOrDefault(person => person.Persona == me.Persona)?.Name;
    }

    private Task LookAsync(PersonaId actor, PersonaId about) => Scene.Do<IServiceProvider>(async services =>
    {
        var db = services.GetRequiredService<PortalDb>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await services.GetRequiredService<NetworkLog>().AddAsync(Open, actor, NetworkAction.NameLookedUp, about, "", default);
        await transaction.CommitAsync();
    });

    private Task<IReadOnlyList<NameLook>> LooksAsync(Viewer me) => Scene.Ask<IServiceProvider, IReadOnlyList<NameLook>>(async services =>
        await services.GetRequiredService<NameLooks>().Handle(me, await services.GetRequiredService<PortalDb>().Networks.SingleAsync(n => n.Id == me.Network), default));
}
