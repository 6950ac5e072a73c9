using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Memberships.Log;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using static NetworksPortal.Tests.Memberships.MembershipScene;

namespace NetworksPortal.Tests.Memberships;

/// <summary>Codes that a core team and HR give out.</summary>
public sealed class InvitationTests : MembershipTests
{
    [Fact]
    public async Task A_core_team_issues_invitations_counts_those_that_are_open_and_ends_them_together()
    {
        var core = await Scene.FoundAsync(Chris, ByInvitation);
        var codes = await IssueAsync(core, 3);
        Assert.Equal(3, await OpenAsync(core));

        await Scene.JoinAsync(Els, ByInvitation, code: codes[0]);
        Assert.Equal(2, await OpenAsync(core));
        Assert.Equal(2, await WithdrawAsync(core));

        Assert.Equal(0, await OpenAsync(core));
        Assert.Equal("CodeInvalid", (await RefusedAsync(() => Scene.JoinAsync(Dina, ByInvitation, code: codes[1]))).Code);
        Assert.Equal([NetworkAction.InvitationsIssued, NetworkAction.InvitationsWithdrawn], (await Scene.LogAsync(ByInvitation)).Select(line => line.Action));
    }

    [Fact]
    public async Task Only_the_core_team_of_that_network_issues_counts_and_ends_them()
    {
        var core = await Scene.FoundAsync(Chris, ByInvitation);
        await IssueAsync(core, 2);
        var member = await Scene.MemberAsync(Els, ByInvitation);
        var pretends = member with { Role = MemberRole.Core };

        Assert.Empty(await IssueAsync(pretends, 1));
        Assert.Equal(0, await WithdrawAsync(pretends));
        Assert.Equal(0, await OpenAsync(member));
        Assert.Equal(2, await OpenAsync(core));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(21)]
    public async Task A_senseless_number_of_codes_is_refused(int count)
    {
        var core = await Scene.FoundAsync(Chris, ByInvitation);

        Assert.Equal("CodeCount", (await RefusedAsync(() => IssueAsync(core, count))).Code);
        Assert.Empty(await Scene.LogAsync(ByInvitation));
    }

    [Fact]
    public async Task Unknown_used_expired_withdrawn_and_foreign_codes_are_refused_in_the_same_words()
    {
        var core = await Scene.FoundAsync(Chris, ByInvitation);
        var (used, expired, withdrawn) = (await Scene.CodeAsync(ByInvitation), await Scene.CodeAsync(ByInvitation), (await IssueAsync(core, 1))[0]);
        await Scene.JoinAsync(Dina, ByInvitation, code: used);
        await WithdrawAsync(core);
        Scene.Clock.Pass(TimeSpan.FromDays(31));
        var foreign = await Scene.CodeAsync(OnApproval);

        foreach (var code in new[] { "0000-0000-0000-0000", used, expired, withdrawn, foreign, "'; drop table", new string('7', 100_000), "\u202e\0" })
        {
            var refused = await RefusedAsync(() => Scene.JoinAsync(Els, ByInvitation, code: code));
            Assert.Equal(("CodeInvalid", "Code", 0), (refused.Code, refused.Field, refused.Arguments.Count));
        }
    }

    [Fact]
    public async Task After_ten_wrong_codes_in_an_hour_nothing_is_looked_up_and_the_answer_stays_the_same()
    {
        var good = await Scene.CodeAsync(ByInvitation);
        for (var i = 0; i < CodeGuesses.Most; i++)
        {
            Assert.Equal("CodeInvalid", (await RefusedAsync(() => Scene.JoinAsync(Els, i % 2 == 0 ? ByInvitation : Open, code: $"0000-0000-0000-000{i}"))).Code);
        }

        var statements = new List<string>();
        using (CommandListener.Start(statements))
        {
            Assert.Equal("CodeInvalid", (await RefusedAsync(() => Scene.JoinAsync(Els, ByInvitation, code: good))).Code);
            // That the ear is open.
            await Scene.EnvelopesAsync(Els);
        }

        Assert.DoesNotContain(statements, statement => statement.Contains("JoinCodes", StringComparison.Ordinal));
        Assert.NotEmpty(statements);
        Assert.True((await Scene.JoinAsync(Dina, ByInvitation, code: await Scene.CodeAsync(ByInvitation))).IsIn);
        Scene.Clock.Pass(TimeSpan.FromHours(1));
        Assert.True((await Scene.JoinAsync(Els, ByInvitation, code: good)).IsIn);
    }

    /// <summary>One row that changed beside the one account that was rewritten would tell which network that account joined.</summary>
    [Fact]
    public async Task A_code_that_is_used_changes_no_count_and_every_row_of_codes_alike()
    {
        await Scene.CodeAsync(OnApproval);
        var code = await Scene.CodeAsync(ByInvitation);
        var before = await CodesAsync();

        await Scene.JoinAsync(Els, ByInvitation, code: code);
        var used = await CodesAsync();
        await Scene.Do<Envelopes>(envelopes => envelopes.ResealAsync(Dina, default));
        var signedIn = await CodesAsync();

        Assert.Equal(before.Select(Face), used.Select(Face));
        Assert.All(before.Zip(used, signedIn), rows => Assert.Equal(3, new[] { rows.First, rows.Second, rows.Third }.Select(row => Convert.ToHexString(row.Mark.Bytes)).Distinct().Count()));

        static (string, NetworkId, JoinCodePurpose, NodaTime.Instant, int) Face(JoinCode row) =>
            (Convert.ToHexString(row.Hash), row.Network, row.Purpose, row.Expires, row.Mark.Bytes.Length);
    }

    [Fact]
    public async Task A_code_of_which_nothing_counts_any_more_is_gone()
    {
        await Scene.CodeAsync(ByInvitation);
        Scene.Clock.Pass(TimeSpan.FromDays(30));

        await Scene.Do<Envelopes>(envelopes => envelopes.ResealAsync(Dina, default));

        Assert.Empty(await CodesAsync());
    }

    [Fact]
    public async Task HR_reads_how_many_founding_codes_were_left_this_morning_and_not_that_one_was_just_used()
    {
        await MoveAsync(NetworkState.Forming);
        var code = await Scene.CodeAsync(ByInvitation, JoinCodePurpose.Founding);
        await Scene.CodeAsync(ByInvitation, JoinCodePurpose.Founding);
        await Scene.CodeAsync(ByInvitation);
        Assert.Equal(2, await LeftAsync());

        await Scene.FoundAsync(Chris, Open);
        await Scene.JoinAsync(Els, ByInvitation, code: code);
        Assert.Equal(2, await LeftAsync());

        // 8.00 in the morning, so just before midnight in Brussels.
        Scene.Clock.Pass(TimeSpan.FromHours(14.9));
        Assert.Equal(2, await LeftAsync());
        Scene.Clock.Pass(TimeSpan.FromHours(0.2));
        Assert.Equal(1, await LeftAsync());
        Scene.Clock.Pass(TimeSpan.FromDays(30));
        Assert.Equal(0, await LeftAsync());
    }

    [Fact]
    public async Task Of_a_network_whose_door_is_open_HR_reads_no_number()
    {
        await Scene.CodeAsync(ByInvitation, JoinCodePurpose.Founding);

        Assert.Empty(await Scene.Ask<FoundingCodesLeft, IReadOnlyDictionary<NetworkId, int>>(left => left.Handle(default)));
    }

    private Task<IReadOnlyList<string>> IssueAsync(Viewer core, int count) =>
        Scene.Ask<IssueInvitations, IReadOnlyList<string>>(issue => issue.Handle(core, count, default));

    private Task<int> WithdrawAsync(Viewer core) => Scene.Ask<WithdrawInvitations, int>(withdraw => withdraw.Handle(core, default));

    private Task<int> OpenAsync(Viewer core) => Scene.Ask<OpenInvitations, int>(open => open.Handle(core, default));

    private async Task<int> LeftAsync() =>
        (await Scene.Ask<FoundingCodesLeft, IReadOnlyDictionary<NetworkId, int>>(left => left.Handle(default)))[ByInvitation];

    private Task<List<JoinCode>> CodesAsync() => Scene.Ask<PortalDb, List<JoinCode>>(db => db.Set<JoinCode>().AsNoTracking().OrderBy(c => c.Hash).ToListAsync());

    private Task MoveAsync(NetworkState state) => Scene.Ask<PortalDb, int>(async db =>
    {
        (await db.Networks.FindAsync(ByInvitation))!.MoveTo(state);
        return await db.SaveChangesAsync();
    });
}
