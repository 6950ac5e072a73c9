using NetworksPortal.Employees;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using static NetworksPortal.Tests.Memberships.MembershipScene;

namespace NetworksPortal.Tests.Memberships;

/// <summary>The doors of a network.</summary>
public sealed class JoinTests : MembershipTests
{
    [Fact]
    public async Task An_open_network_lets_everybody_in_at_once()
    {
        Assert.True((await Scene.JoinAsync(Els, Open)).IsIn);
        Assert.Equal("AlreadyIn", (await RefusedAsync(() => Scene.JoinAsync(Els, Open))).Code);
    }

    [Fact]
    public async Task A_network_on_approval_lets_its_core_team_decide()
    {
        var core = await Scene.FoundAsync(Chris, OnApproval);
        var els = await Scene.JoinAsync(Els, OnApproval);
        var dina = await Scene.JoinAsync(Dina, OnApproval);
        Assert.False(els.IsIn);

        Assert.True(await AnswerAsync(core, els.Persona, admit: true));
        Assert.True(await AnswerAsync(core, dina.Persona, admit: false));
        Assert.False(await AnswerAsync(core, dina.Persona, admit: true));

        Assert.True((await Scene.OfAsync(Els, OnApproval)).IsIn);
        Assert.Equal(Membership.None, await Scene.OfAsync(Dina, OnApproval));
    }

    [Fact]
    public async Task Only_the_core_team_of_that_very_network_answers()
    {
        await Scene.FoundAsync(Chris, OnApproval);
        var elsewhere = await Scene.FoundAsync(Dina, Open);
        var els = await Scene.JoinAsync(Els, OnApproval);

        Assert.False(await AnswerAsync(elsewhere, els.Persona, admit: true));
        Assert.False(await AnswerAsync(new Viewer(OnApproval, els.Persona, MemberRole.Member, Els), els.Persona, admit: true));
        Assert.False((await Scene.OfAsync(Els, OnApproval)).IsIn);
    }

    [Fact]
    public async Task An_invitation_opens_its_own_network_once()
    {
        var code = await Scene.CodeAsync(ByInvitation);

        Assert.Equal("CodeNeeded", (await RefusedAsync(() => Scene.JoinAsync(Els, ByInvitation))).Code);
        Assert.Equal("CodeInvalid", (await RefusedAsync(() => Scene.JoinAsync(Els, OnApproval, code: code))).Code);
        var els = await Scene.JoinAsync(Els, ByInvitation, code: code.ToLowerInvariant().Replace('-', ' ').Replace('0', 'o').Replace('1', 'l'));
        Assert.Equal((true, false), (els.IsIn, els.IsCore));
        Assert.Equal("CodeInvalid", (await RefusedAsync(() => Scene.JoinAsync(Dina, ByInvitation, code: code))).Code);
    }

    [Fact]
    public async Task A_code_lasts_thirty_days()
    {
        var code = await Scene.CodeAsync(ByInvitation);
        Scene.Clock.Pass(TimeSpan.FromDays(30));

        Assert.Equal("CodeInvalid", (await RefusedAsync(() => Scene.JoinAsync(Els, ByInvitation, code: code))).Code);
    }

    [Fact]
    public async Task A_refused_join_does_not_use_up_the_code()
    {
        var code = await Scene.CodeAsync(ByInvitation);
        await Scene.JoinAsync(Dina, ByInvitation, "Ijsvogel", await Scene.CodeAsync(ByInvitation));

        Assert.Equal("NicknameTaken", (await RefusedAsync(() => Scene.JoinAsync(Els, ByInvitation, "ijs-vogel", code))).Code);
        Assert.True((await Scene.JoinAsync(Els, ByInvitation, "Reiger", code)).IsIn);
    }

    [Fact]
    public async Task Of_many_who_redeem_one_founding_code_at_the_same_moment_one_is_core_and_the_others_are_nothing()
    {
        var code = await Scene.CodeAsync(ByInvitation, JoinCodePurpose.Founding);
        using var together = new Barrier(People);
        var attempts = Enumerable.Range(1, People).Select(id => Task.Factory.StartNew(
            () =>
            {
                together.SignalAndWait();
                return Record.ExceptionAsync(() => Scene.JoinAsync(new EmployeeId(id), ByInvitation, code: code));
            },
            TaskCreationOptions.LongRunning).Unwrap());

        var outcomes = await Task.WhenAll(attempts);

        Assert.Single(outcomes, outcome => outcome is null);
        Assert.All(outcomes.OfType<Exception>(), refused => Assert.Equal("CodeInvalid", Assert.IsType<RuleViolation>(refused).Code));
        Assert.True(Assert.Single((await Scene.RosterAsync(ByInvitation)).Entries()).IsCore);
    }

    [Fact]
    public async Task A_founding_code_asks_consent_to_what_being_core_reveals_and_is_not_used_up_without_it()
    {
        var code = await Scene.CodeAsync(ByInvitation, JoinCodePurpose.Founding);
        for (var i = 0; i <= CodeGuesses.Most; i++)
        {
            var refused = await RefusedAsync(() => Scene.Do<JoinNetwork>(join => join.Handle(ByInvitation, Els, new JoinChoices(Visibility.RealName, "", ""), 1, code, default)));
            Assert.Equal(("CoreConsent", "CoreConsent"), (refused.Code, refused.Field));
        }

        Assert.True((await Scene.JoinAsync(Els, ByInvitation, code: code)).IsCore);
    }

    [Fact]
    public async Task The_charter_of_today_has_to_be_accepted()
    {
        var choices = new JoinChoices(Visibility.RealName, "", "");
        foreach (var accepted in new[] { 0, 2 })
        {
            Assert.Equal("CharterNotAccepted", (await RefusedAsync(() =>
                Scene.Do<JoinNetwork>(join => join.Handle(Open, Els, choices, accepted, "", default)))).Code);
        }
    }

    [Theory]
    [InlineData(NetworkState.Forming, "CodeNeeded")]
    [InlineData(NetworkState.Dormant, "NetworkClosed")]
    [InlineData(NetworkState.Archived, "NetworkClosed")]
    public async Task A_network_that_is_not_active_lets_nobody_in_without_a_code(NetworkState state, string refusal)
    {
        await Scene.Ask<PortalDb, int>(async db =>
        {
            (await db.Networks.FindAsync(Open))!.MoveTo(state);
            return await db.SaveChangesAsync();
        });

        Assert.Equal(refusal, (await RefusedAsync(() => Scene.JoinAsync(Els, Open))).Code);
    }

    /// <summary>Otherwise anybody could type a colleague's name and read from the answer whether they are in.</summary>
    [Fact]
    public async Task Whoever_knocks_learns_nothing_of_who_is_in()
    {
        var core = await Scene.FoundAsync(Chris, OnApproval);
        await Scene.JoinAsync(Dina, ByInvitation, code: await Scene.CodeAsync(ByInvitation));

        Assert.Equal("CodeNeeded", (await RefusedAsync(() => Scene.JoinAsync(Els, ByInvitation, "Collega B"))).Code);
        Assert.Equal("CodeInvalid", (await RefusedAsync(() => Scene.JoinAsync(Els, ByInvitation, "Collega B", "0000-0000-0000-0000"))).Code);
        var asked = await Scene.JoinAsync(Els, OnApproval, "Collega C");
        Assert.Equal(("Collega C", MembershipState.Requested), (asked.Nickname, asked.State));

        Assert.True(await AnswerAsync(core, asked.Persona, admit: true));
        Assert.Equal((Visibility.CoreTeamOnly, ""), ((await Scene.OfAsync(Els, OnApproval)).Visibility, (await Scene.OfAsync(Els, OnApproval)).Nickname));
    }

    private Task<bool> AnswerAsync(Viewer core, PersonaId persona, bool admit) =>
        Scene.Ask<AnswerRequest, bool>(answer => answer.Handle(core, persona, admit, default));
}

internal static class RosterReading
{
    /// <summary>Everybody in the roster, those who only asked included.</summary>
    public static IEnumerable<Membership> Entries(this Roster roster) => roster.Members.Concat(roster.Requests).Select(entry => entry.Membership);
}
