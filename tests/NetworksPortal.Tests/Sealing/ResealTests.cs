using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Employees;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;
using NetworksPortal.Sealing.Keystore;
using NetworksPortal.Tests.Memberships;
using NodaTime;
using static NetworksPortal.Tests.Memberships.MembershipScene;

namespace NetworksPortal.Tests.Sealing;

/// <summary>Every night all that is bound to the epoch is sealed anew, whatever else happens meanwhile.</summary>
public sealed class ResealTests : MembershipTests
{
    [Fact]
    public async Task Every_row_becomes_another_and_says_the_same()
    {
        var els = await Scene.JoinAsync(Els, Open, "Ijsvogel");
        await Scene.FoundAsync(Chris, ByInvitation);
        var (envelopes, tallies) = (await Scene.EnvelopesAsync(), await TalliesAsync());

        var done = await Scene.Ask<Reseal, Resealed>(reseal => reseal.Handle(default));

        Assert.Equal(new Resealed(3 * People, 0), done);
        Assert.All((await Scene.EnvelopesAsync()).Zip(envelopes), pair => Assert.NotEqual(pair.First.Blob, pair.Second.Blob));
        Assert.Empty((await TalliesAsync()).Intersect(tallies, StringComparer.Ordinal));
        await Scene.RestartAsync();
        Assert.Equal(els, await Scene.OfAsync(Els, Open));
        Assert.Equal(els.Persona, Assert.Single((await Scene.RosterAsync(Open)).Members).Membership.Persona);
        Assert.True((await Scene.OfAsync(Chris, ByInvitation)).IsCore);
    }

    [Fact]
    public async Task All_rows_of_the_night_before_are_refused()
    {
        await Scene.JoinAsync(Els, Open);
        var before = await Scene.EnvelopesAsync();
        await Scene.Do<Reseal>(reseal => reseal.Handle(default));
        foreach (var envelope in before)
        {
            await Scene.PutAsync(envelope.Employee, envelope.Network, envelope.Blob);
        }

        Assert.Equal(new Resealed(0, 3 * People), await Scene.Ask<ExamineEnvelopes, Resealed>(examine => examine.Handle(int.MaxValue, default)));
        Assert.Empty((await Scene.RosterAsync(Open)).Members);
    }

    [Fact]
    public async Task A_row_that_does_not_open_is_counted_and_left_as_it_is()
    {
        var envelope = (await Scene.EnvelopesAsync(Els)).Single(e => e.Network == Open);
        envelope.Blob[99] ^= 1;
        await Scene.PutAsync(Els, Open, envelope.Blob);

        var done = await Scene.Ask<Reseal, Resealed>(reseal => reseal.Handle(default));

        Assert.Equal(new Resealed((3 * People) - 1, 1), done);
        Assert.Equal(envelope.Blob, (await Scene.EnvelopesAsync(Els)).Single(e => e.Network == Open).Blob);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Broken_off_at_any_point_it_harms_nothing_and_is_done_again(int subjectsDone)
    {
        var els = await Scene.JoinAsync(Els, Open);
        await Assert.ThrowsAsync<InvalidOperationException>(() => ResealAsync((_, done) => done == subjectsDone ? throw new InvalidOperationException() : Task.CompletedTask));
        await Scene.RestartAsync();

        Assert.Equal(els, await Scene.OfAsync(Els, Open));
        Assert.Single((await Scene.RosterAsync(Open)).Members);
        var dina = await Scene.JoinAsync(Dina, Open);
        Assert.True(await Scene.Ask<Reseal, bool>(reseal => reseal.IsDueAsync(default)));

        await Scene.Do<Reseal>(reseal => reseal.Handle(default));

        Assert.Equal((els, dina), (await Scene.OfAsync(Els, Open), await Scene.OfAsync(Dina, Open)));
        Assert.Equal(new EpochState(1, null), Scene.Single<EpochCounter>().Refresh());
    }

    [Fact]
    public async Task Who_joins_leaves_or_signs_in_while_it_runs_is_neither_lost_nor_brought_back()
    {
        await Scene.JoinAsync(Dina, Open);
        await Scene.JoinAsync(Chris, Open);
        var last = MembershipState.None;

        await ResealAsync(async (_, subjectsDone) =>
        {
            await Scene.Do<IAfterSignIn>(signedIn => signedIn.HandleAsync(Chris, default));
            await (last == MembershipState.Member ? Scene.LeaveAsync(Els, Open) : Scene.JoinAsync(Els, Open));
            last = (await Scene.OfAsync(Els, Open)).State;
            await (subjectsDone == 1 ? Scene.LeaveAsync(Dina, Open) : Task.CompletedTask);
        });

        await Scene.RestartAsync();
        Assert.Equal(last, (await Scene.OfAsync(Els, Open)).State);
        Assert.Equal(last == MembershipState.Member ? [Els.Value, Chris.Value] : [Chris.Value], (await Scene.RosterAsync(Open)).Members.Select(m => m.Employee.Value).Order());
        Assert.Equal(0, (await Scene.Ask<ExamineEnvelopes, Resealed>(examine => examine.Handle(int.MaxValue, default))).Refused);
    }

    [Fact]
    public async Task Nights_beside_a_busy_day_end_with_everybody_where_they_should_be()
    {
        var everybody = Enumerable.Range(1, People).Select(id => new EmployeeId(id)).ToList();
        var coming = everybody.Select(who => Task.Run(async () =>
        {
            await Scene.JoinAsync(who, Open);
            await Scene.Do<IAfterSignIn>(signedIn => signedIn.HandleAsync(who, default));
            if (who.Value % 2 == 0)
            {
                await Scene.LeaveAsync(who, Open);
            }
        })).ToList();
        var nights = Task.Run(async () =>
        {
            do
            {
                await Scene.Do<Reseal>(reseal => reseal.Handle(default));
                Assert.All((await Scene.RosterAsync(Open)).Members, member => Assert.InRange(member.Employee.Value, 1, People));
            }
            while (!coming.TrueForAll(task => task.IsCompleted));
        });
        await Task.WhenAll([.. coming, nights]);

        await Scene.RestartAsync();
        Assert.Equal([1, 3, 5, 7], (await Scene.RosterAsync(Open)).Members.Select(member => member.Employee.Value).Order());
        Assert.Equal(0, (await Scene.Ask<ExamineEnvelopes, Resealed>(examine => examine.Handle(int.MaxValue, default))).Refused);
    }

    [Fact]
    public async Task Another_process_that_knew_the_epoch_before_reads_and_writes_under_the_new_one()
    {
        await Scene.JoinAsync(Els, Open);
        await using var other = Scene.Start();
        await using (var scope = other.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<Rosters>().OpenAsync(Open, default);
        }

        await Scene.Do<Reseal>(reseal => reseal.Handle(default));

        await using (var scope = other.CreateAsyncScope())
        {
            Assert.True((await scope.ServiceProvider.GetRequiredService<Envelopes>().OfAsync(Els, default))[Open].IsIn);
            await scope.ServiceProvider.GetRequiredService<IAfterSignIn>().HandleAsync(Dina, default);
            await scope.ServiceProvider.GetRequiredService<AccountEnvelopes>().EmptyAsync([Chris], default);
        }

        await Scene.RestartAsync();
        Assert.Equal(new Resealed(3 * People, 0), await Scene.Ask<ExamineEnvelopes, Resealed>(examine => examine.Handle(int.MaxValue, default)));
    }

    [Fact]
    public async Task Rows_that_were_read_just_before_its_end_still_open_and_those_read_after_it_do_not()
    {
        await Scene.JoinAsync(Els, Open);
        var seal = Scene.Single<EnvelopeSeal>();
        var before = Scene.Single<EpochCounter>().Refresh();
        var row = (await Scene.EnvelopesAsync(Els)).Single(e => e.Network == Open);

        await Scene.Do<Reseal>(reseal => reseal.Handle(default));

        Assert.NotNull(seal.Open(before, Open, Els, row.KeyVersion, row.Blob));
        Assert.Null(seal.Open(Scene.Single<EpochCounter>().Refresh(), Open, Els, row.KeyVersion, row.Blob));
    }

    [Theory]
    [InlineData("2026-11-25T02:29:59Z", false)]
    [InlineData("2026-11-25T02:30:00Z", true)]
    [InlineData("2026-12-01T12:00:00Z", true)]
    public async Task It_is_due_at_half_past_three_in_Brussels_and_after_a_night_without_a_portal(string at, bool due)
    {
        await Scene.Do<Reseal>(reseal => reseal.StartCountingAsync(default));
        Assert.False(await IsDueAsync());

        Scene.Clock.Pass(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture) - Scene.Clock.GetUtcNow());
        Assert.Equal(due, await IsDueAsync());

        await Scene.Do<Reseal>(reseal => reseal.Handle(default));
        Assert.False(await IsDueAsync());
    }

    [Fact]
    public async Task The_keystore_forgets_epochs_that_no_backup_lies_under()
    {
        for (var night = 0; night < 45; night++)
        {
            await Scene.Do<Reseal>(reseal => reseal.Handle(default));
            await Scene.Do<KeystoreUpkeep>(upkeep => upkeep.Handle(default));
            Scene.Clock.Pass(TimeSpan.FromDays(1));
        }

        var kept = await Scene.Ask<IDbContextFactory<KeystoreDb>, List<long>>(async keystores =>
        {
            await using var keystore = await keystores.CreateDbContextAsync();
            return await keystore.Epochs.Select(e => e.Number).Order().ToListAsync();
        });
        Assert.Equal((9L, 45L), (kept[0], kept[^1]));
    }

    private Task<bool> IsDueAsync() => Scene.Ask<Reseal, bool>(reseal => reseal.IsDueAsync(default));

    /// <summary>A reseal that does something of its own before, between and after the tables.</summary>
    private Task ResealAsync(Func<IServiceProvider, int, Task> between) => Scene.Do<IServiceProvider>(async services =>
    {
        var subjects = new List<IResealed> { new Between(() => between(services, 0)) };
        var done = 0;
        foreach (var subject in services.GetServices<IResealed>())
        {
            var soFar = ++done;
            subjects.Add(subject);
            subjects.Add(new Between(() => between(services, soFar)));
        }

        await new Reseal(
            services.GetRequiredService<PortalDb>(), services.GetRequiredService<IDbContextFactory<KeystoreDb>>(),
            services.GetRequiredService<EpochCounter>(), subjects, Scene.Clock).Handle(default);
    });

    private Task<List<string>> TalliesAsync() => Scene.Ask<PortalDb, List<string>>(async db =>
        (await db.Set<NetworkTally>().AsNoTracking().ToListAsync()).ConvertAll(t => Convert.ToHexString(t.Churn.Bytes)));

    private sealed class Between(Func<Task> work) : IResealed
    {
        public async Task<Resealed> ResealAsync(CancellationToken ct)
        {
            await work();
            return new Resealed(0, 0);
        }
    }
}
