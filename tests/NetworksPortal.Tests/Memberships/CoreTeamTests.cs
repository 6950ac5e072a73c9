using NetworksPortal.Employees;
using NetworksPortal.Memberships;
using NetworksPortal.Memberships.Log;
using static NetworksPortal.Tests.Memberships.MembershipScene;

namespace NetworksPortal.Tests.Memberships;

/// <summary>How one becomes core, and how one stops.</summary>
public sealed class CoreTeamTests : MembershipTests
{
    [Fact]
    public async Task A_member_who_is_asked_and_consents_is_core()
    {
        var chris = await Scene.FoundAsync(Chris, Open);
        var els = await Scene.MemberAsync(Els, Open);

        Assert.True(await OfferAsync(chris, els));
        Assert.False((await Scene.OfAsync(Els, Open)).IsCore);
        Assert.Equal("ConsentMissing", (await RefusedAsync(() => AnswerAsync(els, accept: true, consents: false))).Code);
        Assert.False((await Scene.OfAsync(Els, Open)).IsCore);

        Assert.True(await AnswerAsync(els, accept: true));
        Assert.True((await Scene.OfAsync(Els, Open)).IsCore);
        Assert.Null((await Scene.OfAsync(Els, Open)).Offer);
        Assert.True((await Scene.OfAsync(Chris, Open)).IsCore);
        Assert.Equal(
            [(NetworkAction.CoreOffered, chris.Persona, els.Persona), (NetworkAction.CoreAccepted, els.Persona, (PersonaId?)null)],
            await Scene.LogAsync(Open));
    }

    [Fact]
    public async Task A_member_who_declines_is_what_they_were()
    {
        var chris = await Scene.FoundAsync(Chris, Open);
        var els = await Scene.MemberAsync(Els, Open);
        await OfferAsync(chris, els);

        Assert.True(await AnswerAsync(els, accept: false));

        Assert.False(await AnswerAsync(els, accept: true));
        Assert.Equal((MemberRole.Member, null), ((await Scene.OfAsync(Els, Open)).Role, (await Scene.OfAsync(Els, Open)).Offer));
        Assert.Contains((NetworkAction.CoreDeclined, els.Persona, (PersonaId?)null), await Scene.LogAsync(Open));
    }

    [Fact]
    public async Task An_offer_that_was_taken_back_or_whose_maker_is_not_core_any_more_cannot_be_accepted()
    {
        var chris = await Scene.FoundAsync(Chris, Open);
        var dina = await Scene.FoundAsync(Dina, Open);
        var els = await Scene.MemberAsync(Els, Open);

        await OfferAsync(chris, els);
        Assert.True(await Scene.Ask<WithdrawCoreOffer, bool>(withdraw => withdraw.Handle(dina, els.Persona, default)));
        Assert.False(await AnswerAsync(els, accept: true));

        await OfferAsync(chris, els);
        await Scene.LeaveAsync(Chris, Open);
        Assert.False(await AnswerAsync(els, accept: true));
        Assert.False((await Scene.OfAsync(Els, Open)).IsCore);
    }

    [Fact]
    public async Task Only_the_core_team_of_that_network_asks_and_only_members_who_are_not_core()
    {
        var chris = await Scene.FoundAsync(Chris, Open);
        var elsewhere = await Scene.FoundAsync(Dina, OnApproval);
        var els = await Scene.MemberAsync(Els, Open);
        var other = await Scene.MemberAsync(new EmployeeId(4), Open);
        var asked = await Scene.JoinAsync(new EmployeeId(5), OnApproval);

        Assert.False(await OfferAsync(elsewhere, els));
        Assert.False(await OfferAsync(other with { Role = MemberRole.Core }, els));
        Assert.False(await OfferAsync(els, els));
        Assert.False(await OfferAsync(chris, chris));
        Assert.False(await Scene.Ask<OfferCore, bool>(offer => offer.Handle(elsewhere, asked.Persona, false, default)));
        Assert.True(await OfferAsync(chris, els));
        Assert.False(await OfferAsync(chris, els));
        Assert.Single(await Scene.SendMailAsync());
    }

    [Fact]
    public async Task Whoever_takes_over_is_core_and_whoever_handed_over_a_plain_member()
    {
        var chris = await Scene.FoundAsync(Chris, Open);
        var els = await Scene.MemberAsync(Els, Open);
        await OfferAsync(chris, els, handsOver: true);
        Assert.True((await Scene.OfAsync(Chris, Open)).IsCore);

        await AnswerAsync(els, accept: true);

        Assert.Equal((true, false), ((await Scene.OfAsync(Els, Open)).IsCore, (await Scene.OfAsync(Chris, Open)).IsCore));
        Assert.True((await Scene.OfAsync(Chris, Open)).IsIn);
        Assert.Equal(els.Persona, Assert.Single((await Scene.RosterAsync(Open)).CoreTeam).Membership.Persona);
        Assert.Contains((NetworkAction.CoreLaidDown, chris.Persona, (PersonaId?)null), await Scene.LogAsync(Open));
        await Scene.LeaveAsync(Chris, Open);
    }

    [Fact]
    public async Task A_core_member_lays_the_role_down_unless_nobody_else_has_it()
    {
        var chris = await Scene.FoundAsync(Chris, Open);
        Assert.Equal("LastCoreMember", (await RefusedAsync(() => LayDownAsync(chris))).Code);

        var dina = await Scene.FoundAsync(Dina, Open);
        await LayDownAsync(chris);

        Assert.Equal(MemberRole.Member, (await Scene.OfAsync(Chris, Open)).Role);
        Assert.Equal("LastCoreMember", (await RefusedAsync(() => LayDownAsync(dina))).Code);
        Assert.Equal([(NetworkAction.CoreLaidDown, chris.Persona, (PersonaId?)null)], await Scene.LogAsync(Open));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_two_core_members_who_go_at_the_same_moment_one_stays_however_they_go(bool oneLaysDown)
    {
        var chris = await Scene.FoundAsync(Chris, Open);
        await Scene.FoundAsync(Dina, Open);
        using var together = new Barrier(2);
        Func<Task>[] ways = [() => oneLaysDown ? LayDownAsync(chris) : Scene.LeaveAsync(Chris, Open), () => Scene.LeaveAsync(Dina, Open)];

        var outcomes = await Task.WhenAll(ways.Select(way => Task.Factory.StartNew(
            () =>
            {
                together.SignalAndWait();
                return Record.ExceptionAsync(way);
            },
            TaskCreationOptions.LongRunning).Unwrap()));

        Assert.Equal("LastCoreMember", Assert.IsType<RuleViolation>(Assert.Single(outcomes, outcome => outcome is not null)).Code);
        Assert.Single((await Scene.RosterAsync(Open)).CoreTeam);
    }

    /// <summary>What waits lies inside rows that are there anyway: no table grows, no row changes size.</summary>
    [Fact]
    public async Task What_waits_for_an_answer_changes_no_count_and_no_size()
    {
        var chris = await Scene.FoundAsync(Chris, Open);
        await Scene.FoundAsync(Dina, Open);
        var els = await Scene.MemberAsync(Els, Open, new string('ẞ', JoinChoices.NicknameLength), new string('m', JoinChoices.MailAddressLength - 12) + "@thuis.examp");
        var before = await Scene.EnvelopesAsync();

        await OfferAsync(chris, els, handsOver: true);
        await Scene.Ask<ProposeRemoval, bool>(propose => propose.Handle(chris, els.Persona, default));

        var membership = await Scene.OfAsync(Els, Open);
        Assert.Equal((new CoreOffer(chris.Persona, HandsOver: true), chris.Persona, 190), (membership.Offer, membership.RemovalBy, membership.MailAddress.Length));
        Assert.Equal(before.Select(e => (e.Network, e.Employee, e.Blob.Length)), (await Scene.EnvelopesAsync()).Select(e => (e.Network, e.Employee, e.Blob.Length)));
    }

    [Fact]
    public async Task A_network_that_lost_its_core_team_makes_one_of_its_own_with_two_members()
    {
        await Scene.FoundAsync(Chris, Open);
        var els = await Scene.MemberAsync(Els, Open);
        var dina = await Scene.MemberAsync(Dina, Open);
        await StepForwardAsync(els);
        Assert.Empty((await Scene.RosterAsync(Open)).Candidates());

        await Scene.Do<AccountEnvelopes>(envelopes => envelopes.EmptyAsync([Chris], default));
        Assert.Equal("ConsentMissing", (await RefusedAsync(() => StepForwardAsync(els, consents: false))).Code);
        await StepForwardAsync(els);
        Assert.False(await SupportAsync(els, els));
        Assert.False(await SupportAsync(els, dina));
        Assert.True(await SupportAsync(dina, els));

        Assert.True((await Scene.OfAsync(Els, Open)).IsCore);
        await StepForwardAsync(dina);
        Assert.False((await Scene.OfAsync(Dina, Open)).StepsForward);
    }

    private Task<bool> OfferAsync(Viewer core, Viewer member, bool handsOver = false) =>
        Scene.Ask<OfferCore, bool>(offer => offer.Handle(core, member.Persona, handsOver, default));

    private Task<bool> AnswerAsync(Viewer member, bool accept, bool consents = true) =>
        Scene.Ask<AnswerCoreOffer, bool>(answer => answer.Handle(member, accept, consents, default));

    private Task LayDownAsync(Viewer core) => Scene.Do<LayDownCore>(layDown => layDown.Handle(core, default));

    private Task StepForwardAsync(Viewer member, bool consents = true) => Scene.Do<StepForward>(step => step.Handle(member, ready: true, consents, default));

    private Task<bool> SupportAsync(Viewer member, Viewer candidate) =>
        Scene.Ask<SupportCandidate, bool>(support => support.Handle(member, candidate.Persona, default));
}
