using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Insights;
using NetworksPortal.Memberships;
using NetworksPortal.Releases;
using static NetworksPortal.Tests.Releases.ReleaseScene;
using Period = NetworksPortal.Insights.Period;

namespace NetworksPortal.Tests.Releases;

/// <summary>Somebody deletes a release so that it is made anew, or puts an older state of it back; or a backup from before does.</summary>
public sealed class PutBackTests : IAsyncLifetime
{
    private readonly ReleaseScene scene = new();
    private ReleasedTable published = null!;

    public async Task InitializeAsync()
    {
        await scene.InitializeAsync();
        await scene.Join(Link, Enumerable.Range(1, 20));
        await scene.Release(FirstHalf.Previous());
        await scene.Release(FirstHalf);
        published = await scene.Released(FirstHalf);
        await scene.Join(Link, Enumerable.Range(21, 15));
    }

    public Task DisposeAsync() => scene.DisposeAsync();

    [Fact]
    public async Task A_deleted_release_is_never_made_anew_but_put_back_as_it_was()
    {
        var row = await scene.Row(FirstHalf);
        await scene.Sql("DELETE FROM FigureReleases WHERE Period = '2026-H1'");
        Assert.Contains(FirstHalf, await scene.Due());

        Assert.Equal(ReleaseResult.PutBack, await scene.Release(FirstHalf));

        var again = await scene.Row(FirstHalf);
        Assert.Equal((row.Payload, row.Sha256, row.PublishedAt), (again.Payload, again.Sha256, again.PublishedAt));
        Assert.Equal(row.Mark, again.Mark);
        Assert.Equal(published.Text, (await scene.Released(FirstHalf)).Text);
    }

    [Fact]
    public async Task A_missing_release_is_listed_as_being_checked_and_the_operator_learns_which()
    {
        await scene.Sql("DELETE FROM FigureReleases WHERE Period = '2025-H2'");

        Assert.Equal([new UnshownRelease(FirstHalf.Previous(), null, null)], await scene.Unshown());
        Assert.Equal(["2025-H2"], (await scene.In(scope => scope.GetRequiredService<ExamineReleases>().Handle(CancellationToken.None))).Refused);
        scene.Clock.Set("2027-01-15T06:00:00+01:00");
        Assert.Equal(ReleaseResult.Refused, await scene.Release(FirstHalf.Next()));
    }

    [Fact]
    public async Task The_row_of_before_a_withdrawal_is_not_shown_again_and_the_withdrawal_is_put_back()
    {
        await scene.Sql("CREATE TABLE Kept AS SELECT * FROM FigureReleases WHERE Period = '2026-H1'");
        await scene.Withdraw(FirstHalf, "De uren telden dubbel.");
        await scene.Sql("DELETE FROM FigureReleases WHERE Period = '2026-H1'; INSERT INTO FigureReleases SELECT * FROM Kept");

        Assert.Equal([new UnshownRelease(FirstHalf, null, null)], await scene.Unshown());
        Assert.Equal([FirstHalf], await MendAsync());
        Assert.Equal("De uren telden dubbel.", (await scene.Unshown()).Single().Withdrawal!.Reason);
    }

    [Fact]
    public async Task Everything_that_is_not_as_it_was_published_is_put_back_at_once_and_only_then()
    {
        await scene.Sql("DELETE FROM FigureReleases WHERE Period = '2025-H2'");
        await scene.Sql("UPDATE FigureReleases SET Payload = Payload || ' ' WHERE Period = '2026-H1'");

        Assert.Equal([FirstHalf.Previous(), FirstHalf], await MendAsync());
        Assert.Empty(await scene.Unshown());
        Assert.Empty(await MendAsync());
    }

    [Fact]
    public async Task After_it_no_member_figure_moves_before_five_have_moved_again()
    {
        await scene.Sql("DELETE FROM FigureReleases WHERE Period = '2026-H1'");
        await scene.Release(FirstHalf);
        await scene.Join(Link, Enumerable.Range(36, 4));
        scene.Clock.Set("2027-01-15T06:00:00+01:00");
        await scene.Release(FirstHalf.Next());

        Assert.Equal(published.Total(Measure.Members), (await scene.Released(FirstHalf.Next())).Total(Measure.Members));
    }

    [Fact]
    public async Task A_release_whose_process_ended_before_it_was_copied_is_shown_and_copied_later()
    {
        await scene.Keystore("DELETE FROM ReleaseCopies WHERE Period = '2026-H1'");
        Assert.Equal(2, (await scene.All()).Count);

        Assert.Empty(await MendAsync());
        await scene.Sql("DELETE FROM FigureReleases WHERE Period = '2026-H1'");

        Assert.Equal(ReleaseResult.PutBack, await scene.Release(FirstHalf));
    }

    [Fact]
    public async Task A_withdrawal_whose_process_ended_before_it_was_copied_counts()
    {
        await scene.Keystore("CREATE TABLE Kept AS SELECT * FROM ReleaseCopies");
        await scene.Withdraw(FirstHalf, "De uren telden dubbel.");
        await scene.Keystore("DELETE FROM ReleaseCopies; INSERT INTO ReleaseCopies SELECT * FROM Kept");

        Assert.NotNull((await scene.Unshown()).Single().Withdrawal);
        Assert.Empty(await MendAsync());
        Assert.Equal(1, await scene.Keystore("UPDATE ReleaseCopies SET Reason = Reason WHERE WithdrawnAt IS NOT NULL"));
    }

    [Fact]
    public async Task A_copy_that_is_not_what_was_released_is_not_put_back()
    {
        await scene.Keystore("UPDATE ReleaseCopies SET Payload = Payload || ' '");
        await scene.Sql("DELETE FROM FigureReleases WHERE Period = '2026-H1'");

        Assert.NotEqual(ReleaseResult.Released, await scene.Release(FirstHalf));
        Assert.Null((await scene.Unshown()).Single().Withdrawal);
    }

    private Task<IReadOnlyList<Period>> MendAsync() => scene.In(scope => scope.GetRequiredService<MendReleases>().Handle(CancellationToken.None));
}
