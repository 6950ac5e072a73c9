using NetworksPortal.Employees;
using NetworksPortal.Memberships;
using NetworksPortal.Memberships.Log;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using static NetworksPortal.Tests.Memberships.MembershipScene;

namespace NetworksPortal.Tests.Memberships;

/// <summary>The charter by version, and the rule on names that it carries.</summary>
public sealed class CharterTests : MembershipTests
{
    [Fact]
    public async Task A_charter_that_changes_in_substance_is_accepted_again_and_only_in_the_words_that_were_on_the_page()
    {
        var chris = await Scene.FoundAsync(Chris, Open);
        var els = await Scene.MemberAsync(Els, Open);
        await ChangeAsync(chris, "Nieuwe afspraken", inSubstance: true);
        Assert.Equal(2, (await NetworkAsync()).CharterVersion);
        Assert.Equal((true, 1), ((await Scene.OfAsync(Els, Open)).IsIn, (await Scene.OfAsync(Els, Open)).CharterVersion));

        Assert.Equal("CharterChanged", (await RefusedAsync(() => AcceptAsync(els, 1))).Code);
        Assert.Equal("CharterChanged", (await RefusedAsync(() => AcceptAsync(els, 3))).Code);
        await AcceptAsync(els, 2);

        Assert.Equal(2, (await Scene.OfAsync(Els, Open)).CharterVersion);
        await ChangeAsync(chris, "Een komma verplaatst");
        Assert.Equal(2, (await NetworkAsync()).CharterVersion);
    }

    [Fact]
    public async Task Who_left_accepts_nothing_any_more()
    {
        var chris = await Scene.FoundAsync(Chris, Open);
        var els = await Scene.MemberAsync(Els, Open);
        await ChangeAsync(chris, "Nieuwe afspraken", inSubstance: true);
        await Scene.LeaveAsync(Els, Open);

        await AcceptAsync(els, 2);

        Assert.Equal(Membership.None, await Scene.OfAsync(Els, Open));
    }

    [Fact]
    public async Task The_log_keeps_what_was_changed_and_members_change_nothing()
    {
        var chris = await Scene.FoundAsync(Chris, Open);
        await ChangeAsync(chris, "Afspraken", teaser: "Een zin", lookUp: false, rule: JoinRule.OnApproval);
        Assert.Equal(
            [NetworkAction.FaceChanged, NetworkAction.CharterChanged, NetworkAction.RuleChanged, NetworkAction.RuleChanged],
            (await Scene.LogAsync(Open)).Select(line => line.Action));

        var els = await Scene.MemberAsync(Els, Open);
        await ChangeAsync(els with { Role = MemberRole.Core }, "Van Els", teaser: "Een zin", lookUp: false, rule: JoinRule.OnApproval);
        Assert.Equal("Afspraken", (await NetworkAsync()).Charter);
    }

    [Fact]
    public async Task A_core_member_looks_up_one_name_behind_a_nickname_and_the_member_reads_who_did()
    {
        var chris = await Scene.FoundAsync(Chris, Open);
        var els = await Scene.MemberAsync(Els, Open, "Merel");
        Scene.Clock.Pass(TimeSpan.FromDays(2));

        Assert.Equal("Collega A", await LookUpAsync(chris, els.Persona));

        var look = Assert.Single(await Scene.Ask<ReadNetworkLog, IReadOnlyList<NetworkLogEntry>>(log => log.AboutMeAsync(els, NetworkAction.NameLookedUp, default)));
        Assert.Equal((chris.Persona, Scene.Clock.Now()), (look.Actor, look.At));
    }

    [Fact]
    public async Task Nobody_else_looks_up_a_name_and_where_there_is_nothing_to_look_up_nothing_is_logged()
    {
        var chris = await Scene.FoundAsync(Chris, Open);
        var elsewhere = await Scene.FoundAsync(new EmployeeId(4), OnApproval);
        var els = await Scene.MemberAsync(Els, Open, "Merel");
        var dina = await Scene.MemberAsync(Dina, Open);

        Assert.Null(await LookUpAsync(dina with { Role = MemberRole.Core }, els.Persona));
        Assert.Null(await LookUpAsync(elsewhere, els.Persona));
        Assert.Null(await LookUpAsync(chris, dina.Persona));
        Assert.Null(await LookUpAsync(chris, PersonaId.New()));
        Assert.Empty(await Scene.LogAsync(Open));
    }

    [Fact]
    public async Task Where_the_network_chose_no_and_later_yes_the_rule_holds_for_whoever_accepted_that()
    {
        var chris = await Scene.FoundAsync(Chris, Open);
        await ChangeAsync(chris, "Afspraken", lookUp: false);
        var els = await Scene.MemberAsync(Els, Open, "Merel");
        Assert.Null(await LookUpAsync(chris, els.Persona));

        await ChangeAsync(chris, "Afspraken", lookUp: true);
        Assert.Equal(2, (await NetworkAsync()).CharterVersion);
        Assert.Null(await LookUpAsync(chris, els.Persona));

        await AcceptAsync(els, 2);
        Assert.Equal("Collega A", await LookUpAsync(chris, els.Persona));
    }

    [Fact]
    public async Task A_new_rule_and_a_new_charter_at_once_are_one_version()
    {
        var chris = await Scene.FoundAsync(Chris, Open);
        await ChangeAsync(chris, "Afspraken", lookUp: false);

        await ChangeAsync(chris, "Andere afspraken", inSubstance: true, lookUp: true);

        Assert.Equal((2, 2), ((await NetworkAsync()).CharterVersion, (await NetworkAsync()).NamesLookedUpSince));
    }

    private Task ChangeAsync(Viewer core, string charter, bool inSubstance = false, string teaser = "Kom erbij", bool lookUp = true, JoinRule rule = JoinRule.Open) =>
        Scene.Do<ChangeFace>(change => change.Handle(core, new NetworkPresentation("collega's", teaser, "", "", charter, inSubstance, rule, lookUp), default));

    private Task AcceptAsync(Viewer member, int version) => Scene.Do<AcceptCharter>(accept => accept.Handle(member, version, default));

    private Task<string?> LookUpAsync(Viewer core, PersonaId persona) => Scene.Ask<LookUpName, string?>(lookUp => lookUp.Handle(core, persona, default));

    private async Task<Network> NetworkAsync() => (await Scene.Ask<PortalDb, Network?>(db => db.Networks.FindAsync(Open).AsTask()))!;
}
