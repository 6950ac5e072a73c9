using Microsoft.EntityFrameworkCore;
using NetworksPortal.ExemptionHours;
using NetworksPortal.ExemptionHours.Shares;
using NetworksPortal.Memberships;
using NetworksPortal.Memberships.Log;
using NetworksPortal.Persistence;
using NetworksPortal.Tests.Memberships;
using NodaTime;
using static NetworksPortal.Tests.Memberships.MembershipScene;

namespace NetworksPortal.Tests.ExemptionHours;

/// <summary>A core team shares the month's pool as it likes, and never more than there is.</summary>
public sealed class SharePoolTests : MembershipTests
{
    private static readonly YearMonth November = new(2026, 11);
    private static readonly YearMonth December = new(2026, 12);

    private Viewer chris = null!;
    private Viewer dina = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        chris = await Scene.FoundAsync(Chris, Open);
        dina = await Scene.FoundAsync(Dina, Open);
        await Scene.Do<GrantHours>(grant => grant.Handle(Open, 2026, 2, 8, "Toelage"));
        await Scene.Do<GrantHours>(grant => grant.Handle(Open, 2027, 2, 8, "Toelage"));
    }

    [Fact]
    public async Task Until_it_is_shared_each_has_one_seats_part_and_after_it_each_their_own()
    {
        Assert.Equal((8, 8), (await AllowanceAsync(chris, November), await AllowanceAsync(dina, November)));

        await ShareAsync(chris, new() { [chris.Persona] = 12, [dina.Persona] = 4 });

        Assert.Equal((12, 4), (await AllowanceAsync(chris, November), await AllowanceAsync(dina, November)));
        Assert.Equal(12, (await Scene.Ask<AllowanceAhead, HoursAhead>(ahead => ahead.Handle(chris, November))).Share);
    }

    [Fact]
    public async Task It_holds_from_its_month_on_until_the_next_and_the_months_before_stay_as_they_were()
    {
        await ShareAsync(chris, new() { [dina.Persona] = 0 });
        Scene.Clock.Pass(TimeSpan.FromDays(30));
        await ShareAsync(dina, new() { [dina.Persona] = 6 });

        var parts = new List<int>();
        foreach (var month in new[] { November.PlusMonths(-1), November, December, December.PlusMonths(1) })
        {
            parts.Add(await AllowanceAsync(dina, month));
        }

        Assert.Equal([8, 0, 6, 6], parts);
    }

    [Fact]
    public async Task More_than_the_pool_is_refused_with_how_much_too_much()
    {
        var no = await Assert.ThrowsAsync<RuleViolation>(() => ShareAsync(chris, new() { [chris.Persona] = 11 }));

        Assert.Equal(("MoreThanPool", 3), (no.Code, (int)no.Arguments[0]));
        Assert.Equal(8, await AllowanceAsync(chris, November));
    }

    [Fact]
    public async Task A_part_for_somebody_outside_the_core_team_counts_for_nothing()
    {
        var els = await Scene.JoinAsync(Els, Open);

        await ShareAsync(chris, new() { [chris.Persona] = 4, [els.Persona] = 160 });

        Assert.Equal([4], await OwnAsync());
    }

    [Fact]
    public async Task Of_two_who_share_at_once_the_second_reads_the_first_and_loses_nothing()
    {
        await ShareAsync(chris, new() { [chris.Persona] = 9, [dina.Persona] = 7 });

        var no = await Assert.ThrowsAsync<RuleViolation>(() => ShareAsync(dina, new() { [chris.Persona] = 5 }, seen: 0));

        Assert.Equal("ChangedMeanwhile", no.Code);
        Assert.Equal([7, 9], await OwnAsync());
    }

    [Fact]
    public async Task The_log_keeps_that_it_was_shared_once_for_a_second_click()
    {
        await ShareAsync(chris, new() { [chris.Persona] = 9, [dina.Persona] = 7 });
        await ShareAsync(chris, new() { [chris.Persona] = 9, [dina.Persona] = 7 }, seen: 0);

        Assert.Single(await Scene.LogAsync(Open), line => line.Action == NetworkAction.PoolShared);
    }

    [Fact]
    public async Task The_row_has_one_size_whoever_has_a_part_and_whoever_leaves_is_in_it_no_more()
    {
        await ShareAsync(chris, new() { [chris.Persona] = 4 });
        var few = await SizeAsync();
        await ShareAsync(chris, new() { [chris.Persona] = 4, [dina.Persona] = 3 }, seen: 1);
        Assert.Equal(few, await SizeAsync());

        await Scene.LeaveAsync(Dina, Open);
        await Scene.Do<ForgetShares>(forget => forget.Handle(default));

        Assert.Equal([4], await OwnAsync());
        Assert.Equal((few, 2), (await SizeAsync(), await SeenAsync()));
    }

    private Task ShareAsync(Viewer viewer, Dictionary<PersonaId, int> parts, int? seen = null) => Scene.Do<SharePool>(async share =>
        Assert.True(await share.Handle(viewer, parts, seen ?? await SeenAsync())));

    private async Task<int> SeenAsync() => (await PartsAsync()).Seen;

    private async Task<IEnumerable<int>> OwnAsync() => (await PartsAsync()).Own.Values.Order();

    private Task<PoolParts> PartsAsync() => Scene.Ask<MonthShares, PoolParts>(shares => shares.Handle(Open, Scene.Clock.Today().ToYearMonth()));

    private async Task<int> AllowanceAsync(Viewer viewer, YearMonth month) => (await Scene.Ask<MyMonth, MonthOfHours>(mine => mine.Handle(viewer, month))).Allowance;

    private Task<int> SizeAsync() => Scene.Ask<PortalDb, int>(async db => (await db.Set<HourShares>().SingleAsync()).Told.Bytes.Length);
}
