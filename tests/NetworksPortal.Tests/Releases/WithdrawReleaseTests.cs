using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Administration;
using NetworksPortal.Insights;
using NetworksPortal.Persistence;
using NetworksPortal.Releases;
using static NetworksPortal.Tests.Releases.ReleaseScene;
using Period = NetworksPortal.Insights.Period;

namespace NetworksPortal.Tests.Releases;

public sealed class WithdrawReleaseTests : IAsyncLifetime
{
    private const string Why = "De uren van een netwerk telden dubbel.";
    private readonly ReleaseScene scene = new();

    public async Task InitializeAsync()
    {
        await scene.InitializeAsync();
        await scene.Join(Link, Enumerable.Range(1, 30));
        await scene.Release(FirstHalf);
    }

    public Task DisposeAsync() => scene.DisposeAsync();

    [Fact]
    public async Task A_withdrawn_release_stays_listed_with_its_reason_and_no_figure()
    {
        scene.Clock.Set("2026-08-02T23:30:00+02:00");

        await scene.Withdraw(FirstHalf, $"  {Why} ");

        Assert.Empty(await scene.All());
        Assert.Equal([new UnshownRelease(FirstHalf, new DateOnly(2026, 7, 15), new Withdrawal(Why, new DateOnly(2026, 8, 2)))], await scene.Unshown());
        var row = await scene.Row(FirstHalf);
        Assert.Equal(("", ""), (row.Payload, row.Sha256));
    }

    [Fact]
    public async Task It_is_never_released_again()
    {
        await scene.Withdraw(FirstHalf, Why);

        Assert.Equal(ReleaseResult.Withdrawn, await scene.Release(FirstHalf));
        Assert.DoesNotContain(FirstHalf, await scene.Due());
        Assert.Equal(ReleaseResult.TooLate, await scene.Release(FirstHalf.Previous()));
    }

    [Fact]
    public async Task The_administration_log_has_a_line_without_a_person()
    {
        await scene.Withdraw(FirstHalf, Why);

        var line = await scene.In(scope => scope.GetRequiredService<PortalDb>().Set<AdministrationEntry>().SingleAsync());
        Assert.Equal((AdministrationAction.FiguresWithdrawn, null, null, "2026-H1"), (line.Action, line.By, line.About, line.Detail));
    }

    public static TheoryData<string, string> BadReasons => new()
    {
        { "  ", "Reason.Missing" },
        { new string('x', FigureRelease.ReasonLength + 1), "Reason.TooLong" },
        { "twee\nregels", "Reason.Form" },
    };

    [Theory]
    [MemberData(nameof(BadReasons))]
    public async Task Without_a_reason_that_can_be_read_nothing_is_withdrawn(string reason, string code)
    {
        Assert.Equal(code, (await Assert.ThrowsAsync<RuleViolation>(() => scene.Withdraw(FirstHalf, reason))).Code);
        Assert.Single(await scene.All());
    }

    [Fact]
    public async Task What_was_never_out_and_what_is_withdrawn_already_are_refused()
    {
        Assert.Equal("NotReleased", (await Assert.ThrowsAsync<RuleViolation>(() => scene.Withdraw(FirstHalf.Next(), Why))).Code);
        await scene.Withdraw(FirstHalf, Why);

        Assert.Equal("AlreadyWithdrawn", (await Assert.ThrowsAsync<RuleViolation>(() => scene.Withdraw(FirstHalf, "iets anders"))).Code);
        Assert.Equal(Why, (await scene.Unshown()).Single().Withdrawal!.Reason);
    }

    [Fact]
    public async Task Whoever_saw_the_withdrawn_figure_learns_nothing_from_the_next_before_five_have_moved()
    {
        await scene.Withdraw(FirstHalf, Why);
        await scene.Join(Link, Enumerable.Range(31, 4));
        var second = await ReleaseNext("2027-01-15T06:00:00+01:00", FirstHalf.Next());
        await scene.Join(Link, 35);
        var third = await ReleaseNext("2027-07-15T06:00:00+02:00", FirstHalf.Next().Next());

        Assert.Equal(Withholding.Withdrawn, second.Reason);
        Assert.True(third.IsNumber);
    }

    private async Task<Figure> ReleaseNext(string now, Period period)
    {
        scene.Clock.Set(now);
        Assert.Equal(ReleaseResult.Released, await scene.Release(period));
        var table = await scene.Released(period);
        return table.Of(table.Networks.Single(network => network.Name == "Link"), Measure.Members);
    }
}
