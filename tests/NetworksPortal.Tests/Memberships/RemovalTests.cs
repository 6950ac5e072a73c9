using NetworksPortal.Employees;
using NetworksPortal.Events;
using NetworksPortal.Memberships;
using NetworksPortal.Memberships.Log;
using NetworksPortal.Tests.Events;
using static NetworksPortal.Tests.Memberships.MembershipScene;

namespace NetworksPortal.Tests.Memberships;

/// <summary>Two core members, and never one, can end somebody's membership.</summary>
public sealed class RemovalTests : MembershipTests
{
    private static readonly EmployeeId Bart = new(4);

    [Fact]
    public async Task Once_a_second_core_member_agrees_the_member_is_gone_as_if_they_had_left()
    {
        var (chris, dina, els) = await TeamAsync("Zeldzame Ijsvogel", "kanarie@thuis.example");
        var meeting = (await Scene.Ask<PlanEvent, EventId?>(plan => plan.Handle(chris, new PlanBuilder().Build(), default)))!.Value;
        await Scene.Ask<AnswerInvitation, Rsvp?>(answer => answer.Handle(els, meeting, new Reply(RsvpAnswer.Yes, "Een kanarie"), default));

        Assert.True(await ProposeAsync(chris, els));
        Assert.True((await Scene.OfAsync(Els, Open)).IsIn);
        Assert.True(await AgreeAsync(dina, els));

        Assert.Equal(Membership.None, await Scene.OfAsync(Els, Open));
        Assert.All(["Zeldzame Ijsvogel", "kanarie@thuis.example", "Een kanarie", els.Persona.Value.ToString().ToUpperInvariant()],
            canary => Assert.False(Scene.IsAnywhereOnDisk(canary), canary));
        Assert.Equal(
            [(NetworkAction.RemovalProposed, chris.Persona, els.Persona), (NetworkAction.MemberRemoved, dina.Persona, (PersonaId?)els.Persona)],
            await Scene.LogAsync(Open));
        Assert.False(await AgreeAsync(dina, els));
    }

    [Fact]
    public async Task Nobody_agrees_with_themself_and_the_one_concerned_has_no_say()
    {
        var (chris, dina, els) = await TeamAsync();
        await ProposeAsync(chris, els);
        Assert.False(await AgreeAsync(chris, els));
        Assert.False(await AgreeAsync(els, els));
        Assert.False(await AgreeAsync(els with { Role = MemberRole.Core }, els));
        Assert.False(await StopAsync(els, els));

        var bart = await Scene.FoundAsync(Bart, Open);
        await ProposeAsync(chris, dina);
        Assert.False(await AgreeAsync(dina, dina));
        Assert.False(await StopAsync(dina, dina));
        Assert.True(await AgreeAsync(bart, dina));
        Assert.Equal(Membership.None, await Scene.OfAsync(Dina, Open));
    }

    [Fact]
    public async Task A_proposal_ends_when_it_is_taken_back_or_turned_down()
    {
        var (chris, dina, els) = await TeamAsync();
        await ProposeAsync(chris, els);
        Assert.False(await ProposeAsync(dina, els));
        Assert.True(await StopAsync(chris, els));
        Assert.False(await AgreeAsync(dina, els));

        await ProposeAsync(chris, els);
        Assert.True(await StopAsync(dina, els));
        Assert.False(await AgreeAsync(dina, els));

        Assert.True((await Scene.OfAsync(Els, Open)).IsIn);
        Assert.Equal(
            [NetworkAction.RemovalProposed, NetworkAction.RemovalWithdrawn, NetworkAction.RemovalProposed, NetworkAction.RemovalRefused],
            (await Scene.LogAsync(Open)).Select(line => line.Action));
        Assert.Empty(await Scene.SendMailAsync());
    }

    [Fact]
    public async Task Where_no_third_person_could_agree_nothing_is_proposed()
    {
        var chris = await Scene.FoundAsync(Chris, Open);
        var els = await Scene.MemberAsync(Els, Open);
        Assert.Equal("NobodyToAgree", (await RefusedAsync(() => ProposeAsync(chris, els))).Code);

        var dina = await Scene.FoundAsync(Dina, Open);
        Assert.Equal("NobodyToAgree", (await RefusedAsync(() => ProposeAsync(chris, dina))).Code);
        Assert.False(await ProposeAsync(chris, chris));
        Assert.True(await ProposeAsync(chris, els));
    }

    [Fact]
    public async Task The_proposal_of_somebody_who_is_not_core_any_more_counts_no_more()
    {
        var (chris, dina, els) = await TeamAsync();
        await ProposeAsync(chris, els);
        await Scene.LeaveAsync(Chris, Open);

        Assert.False(await AgreeAsync(dina, els));
        Assert.Null((await Scene.RosterAsync(Open)).RemovalOf(els.Persona));
    }

    [Fact]
    public async Task The_core_team_of_another_network_has_no_say()
    {
        var (_, _, els) = await TeamAsync();
        var elsewhere = await Scene.FoundAsync(Bart, OnApproval);

        Assert.False(await ProposeAsync(elsewhere, els));
        Assert.False(await AgreeAsync(elsewhere, els));
    }

    [Theory]
    [InlineData("", "collega1@stad.example")]
    [InlineData("prive@thuis.example", "prive@thuis.example")]
    public async Task Every_answer_of_the_core_team_is_told_at_the_chosen_address_in_words_that_name_nothing(string chosen, string address)
    {
        var (chris, dina, els) = await TeamAsync("", chosen);
        var core = await Scene.FoundAsync(Bart, OnApproval);
        foreach (var admit in new[] { false, true })
        {
            var asks = await Scene.JoinAsync(Els, OnApproval, mail: chosen);
            await Scene.Ask<AnswerRequest, bool>(answer => answer.Handle(core, asks.Persona, admit, default));
        }

        await Scene.Ask<OfferCore, bool>(offer => offer.Handle(chris, els.Persona, false, default));
        var mails = (await Scene.SendMailAsync()).ToList();
        await ProposeAsync(chris, els);
        await AgreeAsync(dina, els);

        mails.AddRange(await Scene.SendMailAsync());
        Assert.Equal(4, mails.Count);
        Assert.All(mails, mail => Assert.Equal((address, "Kring: er is nieuws voor jou"), (mail.To, mail.Subject)));
        Assert.All(mails, mail => Assert.DoesNotContain("Netwerk", mail.Text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task What_still_waited_for_the_private_address_of_a_removed_member_is_taken_back()
    {
        var (chris, dina, els) = await TeamAsync("", "prive@thuis.example");
        await Scene.Ask<OfferCore, bool>(offer => offer.Handle(chris, els.Persona, false, default));
        await ProposeAsync(chris, els);
        await AgreeAsync(dina, els);

        Assert.Single(await Scene.SendMailAsync());
    }

    private async Task<(Viewer Chris, Viewer Dina, Viewer Els)> TeamAsync(string nickname = "", string mail = "") =>
        (await Scene.FoundAsync(Chris, Open), await Scene.FoundAsync(Dina, Open), await Scene.MemberAsync(Els, Open, nickname, mail));

    private Task<bool> ProposeAsync(Viewer core, Viewer about) => Scene.Ask<ProposeRemoval, bool>(propose => propose.Handle(core, about.Persona, default));

    private Task<bool> AgreeAsync(Viewer core, Viewer about) => Scene.Ask<RemoveMember, bool>(remove => remove.Handle(core, about.Persona, default));

    private Task<bool> StopAsync(Viewer core, Viewer about) => Scene.Ask<StopRemoval, bool>(stop => stop.Handle(core, about.Persona, default));
}
