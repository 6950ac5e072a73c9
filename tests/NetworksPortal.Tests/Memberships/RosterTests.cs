using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Administration;
using NetworksPortal.Employees;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using static NetworksPortal.Tests.Memberships.MembershipScene;

namespace NetworksPortal.Tests.Memberships;

/// <summary>The opened roster is kept, and is never older than the last change.</summary>
public sealed class RosterTests : MembershipTests
{
    [Fact]
    public async Task A_kept_roster_follows_joins_choices_and_leaves()
    {
        Assert.Empty((await Scene.RosterAsync(Open)).Members);

        var els = await Scene.JoinAsync(Els, Open);
        Assert.Equal("Collega A", (await Scene.RosterAsync(Open)).NameOf(els.Persona, forCore: false));

        await Scene.Do<ChangeMyChoices>(change => change.Handle(
            new Viewer(Open, els.Persona, MemberRole.Member, Els), new JoinChoices(Visibility.Nickname, "Ijsvogel", ""), default));
        Assert.Equal("Ijsvogel", (await Scene.RosterAsync(Open)).NameOf(els.Persona, forCore: false));

        await Scene.LeaveAsync(Els, Open);
        Assert.Null((await Scene.RosterAsync(Open)).Find(els.Persona));
    }

    [Fact]
    public async Task A_roster_that_nothing_changed_is_not_opened_again()
    {
        var kept = await Scene.RosterAsync(Open);
        await Scene.Do<IAfterSignIn>(signedIn => signedIn.HandleAsync(Els, default));

        Assert.Same(kept, await Scene.RosterAsync(Open));
    }

    [Fact]
    public async Task A_change_by_another_process_is_seen()
    {
        await Scene.RosterAsync(Open);
        await using var other = Scene.Start();
        await using (var scope = other.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<JoinNetwork>().Handle(Open, Els, new JoinChoices(Visibility.RealName, "", ""), 1, "", default);
        }

        Assert.Single((await Scene.RosterAsync(Open)).Members);
    }

    [Fact]
    public async Task A_join_that_was_rolled_back_leaves_nobody_in_the_roster()
    {
        await Scene.RosterAsync(Open);
        await Scene.Ask<IServiceProvider, bool>(async services =>
        {
            var db = services.GetRequiredService<PortalDb>();
            await using var work = await WriteScope.BeginAsync(db, default);
            await services.GetRequiredService<JoinNetwork>().Handle(Open, Els, new JoinChoices(Visibility.RealName, "", ""), 1, "", default);
            Assert.Single((await services.GetRequiredService<Rosters>().OpenAsync(Open, default)).Members);
            return true;
        });

        // Nobody looks in between: a stamp that came again would find the roster with Els in it.
        await Scene.JoinAsync(Dina, Open);

        Assert.Equal("Collega B", Assert.Single((await Scene.RosterAsync(Open)).Members).RealName);
        Assert.Equal(MembershipState.None, (await Scene.OfAsync(Els, Open)).State);
    }

    [Fact]
    public async Task Somebody_s_new_name_shows_at_once()
    {
        var els = await Scene.JoinAsync(Els, Open);
        await Scene.RosterAsync(Open);

        await Scene.Do<ChangeAccount>(change => change.Handle(Dina, Els, "Elias Temmerman", "nl", default));

        Assert.Equal("Elias Temmerman", (await Scene.RosterAsync(Open)).NameOf(els.Persona, forCore: true));
    }

    [Fact]
    public async Task Rosters_that_are_read_while_everybody_comes_and_goes_end_up_right()
    {
        var everybody = Enumerable.Range(1, People).Select(id => new EmployeeId(id)).ToList();
        var coming = everybody.Select(who => Task.Run(async () =>
        {
            await Scene.JoinAsync(who, Open);
            if (who.Value % 2 == 0)
            {
                await Scene.LeaveAsync(who, Open);
            }
        })).ToList();
        var reading = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (!coming.TrueForAll(task => task.IsCompleted))
            {
                await Scene.RosterAsync(Open);
            }
        }));
        await Task.WhenAll(coming.Concat(reading));

        var roster = await Scene.RosterAsync(Open);

        Assert.Equal([1, 3, 5, 7], roster.Members.Select(member => member.Employee.Value).Order());
        await Scene.RestartAsync();
        Assert.Equal([1, 3, 5, 7], (await Scene.RosterAsync(Open)).Members.Select(member => member.Employee.Value).Order());
    }

    [Fact]
    public async Task Churn_is_counted_for_the_network_that_it_happened_in_and_every_row_is_rewritten()
    {
        var rows = await TallyRowsAsync();
        await Scene.JoinAsync(Els, Open);
        await Scene.JoinAsync(Dina, Open);
        await Scene.LeaveAsync(Dina, Open);
        await Scene.JoinAsync(Chris, OnApproval);
        await Scene.Do<IAfterSignIn>(signedIn => signedIn.HandleAsync(Els, default));

        var churn = await Scene.Ask<Tallies, IReadOnlyDictionary<NetworkId, int>>(tallies => tallies.ReadAsync(default));

        Assert.Equal((3, 0, 0), (churn[Open], churn[OnApproval], churn[ByInvitation]));
        var after = await TallyRowsAsync();
        Assert.Empty(rows.Intersect(after, StringComparer.Ordinal));
        Assert.Single(after.Select(row => row.Length).Distinct());
    }

    private async Task<List<string>> TallyRowsAsync() =>
        await Scene.Ask<PortalDb, List<string>>(db => Task.FromResult(db.Set<NetworkTally>().AsEnumerable().Select(t => Convert.ToHexString(t.Churn.Bytes)).ToList()));
}
