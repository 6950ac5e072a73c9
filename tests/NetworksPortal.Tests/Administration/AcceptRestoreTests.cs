using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NetworksPortal.Administration;
using NetworksPortal.Employees;
using NetworksPortal.Events;
using NetworksPortal.Memberships;
using NetworksPortal.Memberships.Log;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;
using NetworksPortal.Sealing.Keystore;
using NetworksPortal.Tests.Events;
using NetworksPortal.Tests.Memberships;
using static NetworksPortal.Tests.Memberships.MembershipScene;

namespace NetworksPortal.Tests.Administration;

/// <summary>A backup of the portal's database, put back beside today's keystore, brings nobody back.</summary>
public sealed class AcceptRestoreTests : MembershipTests, IDisposable
{
    private readonly string backup = Directory.CreateTempSubdirectory("backup").FullName;

    public void Dispose() => Directory.Delete(backup, recursive: true);

    [Fact]
    public async Task A_backup_of_this_morning_and_one_of_another_night_are_told_apart()
    {
        await BackUpAsync("portal.db");
        await RestoreAsync("portal.db");
        Assert.Equal(EnvelopeAge.Current, await AgeAsync());
        await Scene.Do<FindEnvelopeAge>(find => find.RefuseAnotherAsync(default));

        await NightsAsync(20);
        await RestoreAsync("portal.db");

        Assert.Equal(EnvelopeAge.Older, await AgeAsync());
        var refused = await Assert.ThrowsAsync<StartRefused>(() => Scene.Do<FindEnvelopeAge>(find => find.RefuseAnotherAsync(default)));
        Assert.Contains("accept-restore", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
    }

    [Fact]
    public async Task Who_left_or_was_erased_since_is_out_and_everybody_else_is_in()
    {
        var chris = await Scene.FoundAsync(Chris, Open);
        var meeting = (await Scene.Ask<PlanEvent, EventId?>(plan => plan.Handle(chris, new PlanBuilder().Build(), default)))!.Value;
        var (els, dina, erased) = (await Scene.JoinAsync(Els, Open), await Scene.JoinAsync(Dina, Open), await Scene.JoinAsync(new EmployeeId(4), Open));
        foreach (var (who, membership) in new[] { (Els, els), (Dina, dina), (new EmployeeId(4), erased) })
        {
            await Scene.Ask<AnswerInvitation, Rsvp?>(answer => answer.Handle(
                new Viewer(Open, membership.Persona, MemberRole.Member, who), meeting, new Reply(RsvpAnswer.Yes, "Een tolk"), default));
        }

        await BackUpAsync("portal.db");
        await NightsAsync(5);
        await Scene.LeaveAsync(Dina, Open);
        await Scene.Do<IAccountEnvelopes>(envelopes => envelopes.EmptyAsync([new EmployeeId(4)], default));
        await Scene.Single<KeyRing>().ForgetEmployeeAsync(new EmployeeId(4), default);
        await NightsAsync(15);
        await RestoreAsync("portal.db");
        var stamp = await Scene.Ask<PortalDb, string?>(db => db.Employees.Where(e => e.Id == Els.Value).Select(e => e.SecurityStamp).SingleAsync());

        Assert.Equal(0, await Scene.Ask<AcceptRestore, int?>(accept => accept.Handle(default)));

        await Scene.RestartAsync();
        Assert.Equal(EnvelopeAge.Current, await AgeAsync());
        Assert.Equal(els, await Scene.OfAsync(Els, Open));
        Assert.True((await Scene.OfAsync(Chris, Open)).IsCore);
        Assert.Equal(Membership.None, await Scene.OfAsync(Dina, Open));
        Assert.Equal([Els.Value, Chris.Value], (await Scene.RosterAsync(Open)).Members.Select(m => m.Employee.Value).Order());
        Assert.Equal([els.Persona], await Scene.Ask<PortalDb, List<PersonaId>>(db => db.Set<Rsvp>().Select(r => r.Persona).ToListAsync()));
        Assert.False(await Scene.Ask<PortalDb, bool>(db => db.Employees.AnyAsync(e => e.Id == 4)));
        Assert.Empty(await Scene.EnvelopesAsync(new EmployeeId(4)));
        Assert.NotEqual(stamp, await Scene.Ask<PortalDb, string?>(db => db.Employees.Where(e => e.Id == Els.Value).Select(e => e.SecurityStamp).SingleAsync()));
        Assert.True((await Scene.Ask<ReadNetworkLog, NetworkLogReading>(log => log.Handle(chris, default))).IsIntact);
        Assert.Equal(
            [AdministrationAction.RestoreAccepted],
            await Scene.Ask<PortalDb, List<AdministrationAction>>(db => db.Set<AdministrationEntry>().Select(e => e.Action).ToListAsync()));
    }

    [Fact]
    public async Task An_erased_employee_in_a_backup_of_twenty_days_ago_cannot_be_opened_with_today_s_keystore()
    {
        await Scene.JoinAsync(Els, Open, "Zeldzame Ijsvogel", mail: "kanarie@thuis.example");
        await BackUpAsync("portal.db");
        await Scene.Single<KeyRing>().ForgetEmployeeAsync(Els, default);
        await NightsAsync(20);
        await RestoreAsync("portal.db");

        var seal = Scene.Single<EnvelopeSeal>();
        foreach (var envelope in await Scene.EnvelopesAsync())
        {
            var opens = seal.Open(new EpochState(0, null), envelope.Network, envelope.Employee, envelope.KeyVersion, envelope.Blob) is not null;
            Assert.Equal(envelope.Employee != Els, opens);
        }
    }

    [Fact]
    public async Task A_backup_from_before_the_keys_were_renewed_is_accepted_too()
    {
        var els = await Scene.JoinAsync(Els, Open);
        await BackUpAsync("portal.db");
        await Scene.Do<KeyRotation>(rotation => rotation.Handle(default));
        await Scene.RestartAsync();
        await NightsAsync(3);
        await RestoreAsync("portal.db");

        Assert.Equal(0, await Scene.Ask<AcceptRestore, int?>(accept => accept.Handle(default)));

        await Scene.RestartAsync();
        Assert.Equal(els, await Scene.OfAsync(Els, Open));
        Assert.All(await Scene.EnvelopesAsync(), envelope => Assert.Equal(2, envelope.KeyVersion));
    }

    [Theory]
    [InlineData("restore begun")]
    [InlineData("accounts out again")]
    [InlineData("members out again")]
    [InlineData("batch sealed")]
    [InlineData("restore sealed")]
    public async Task Broken_off_after_any_step_it_goes_on_when_it_is_run_again(string step)
    {
        var els = await Scene.JoinAsync(Els, Open);
        await Scene.JoinAsync(Dina, Open);
        await BackUpAsync("portal.db");
        await Scene.LeaveAsync(Dina, Open);
        await NightsAsync(2);
        await RestoreAsync("portal.db");
        using (new Breaking(step))
        {
            await Assert.ThrowsAsync<OperationCanceledException>(() => Scene.Do<AcceptRestore>(accept => accept.Handle(default)));
        }

        await Scene.RestartAsync();
        Assert.Contains(AcceptRestore.Name, (await Assert.ThrowsAsync<StartRefused>(() => Scene.Do<KeyWorks>(works => works.RefuseUnfinishedAsync(null, default)))).Message, StringComparison.Ordinal);

        Assert.Equal(0, await Scene.Ask<AcceptRestore, int?>(accept => accept.Handle(default)));

        await Scene.RestartAsync();
        await Scene.Do<KeyWorks>(works => works.RefuseUnfinishedAsync(null, default));
        Assert.Equal(els, await Scene.OfAsync(Els, Open));
        Assert.Equal(Membership.None, await Scene.OfAsync(Dina, Open));
    }

    [Fact]
    public async Task There_is_nothing_to_accept_where_nothing_was_restored()
    {
        var before = await Scene.EnvelopesAsync();

        Assert.Null(await Scene.Ask<AcceptRestore, int?>(accept => accept.Handle(default)));

        Assert.All((await Scene.EnvelopesAsync()).Zip(before), pair => Assert.Equal(pair.First.Blob, pair.Second.Blob));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public async Task A_keystore_older_than_the_database_is_refused_and_nothing_is_changed(int nights)
    {
        await BackUpAsync("keystore.db");
        await NightsAsync(nights);
        await RestoreAsync("keystore.db");
        var before = await Scene.EnvelopesAsync();

        var refused = await Assert.ThrowsAsync<StartRefused>(() => Scene.Do<FindEnvelopeAge>(find => find.RefuseAnotherAsync(default)));

        Assert.StartsWith("The keystore is older than the portal's database", refused.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<StartRefused>(() => Scene.Do<AcceptRestore>(accept => accept.Handle(default)));
        Assert.All((await Scene.EnvelopesAsync()).Zip(before), pair => Assert.Equal(pair.First.Blob, pair.Second.Blob));
    }

    [Fact]
    public async Task A_backup_of_longer_ago_than_the_ledger_remembers_is_refused()
    {
        await BackUpAsync("portal.db");
        await NightsAsync(40);
        await RestoreAsync("portal.db");

        Assert.Contains("35 days", (await Assert.ThrowsAsync<StartRefused>(() => Scene.Do<AcceptRestore>(accept => accept.Handle(default)))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_or_two_that_were_put_back_are_no_backup()
    {
        var old = (await Scene.EnvelopesAsync(Els))[..2];
        await NightsAsync(1);
        foreach (var envelope in old)
        {
            await Scene.PutAsync(Els, envelope.Network, envelope.Blob);
        }

        Assert.Equal(EnvelopeAge.Current, await AgeAsync());
    }

    [Fact]
    public async Task A_number_that_was_given_since_the_backup_is_not_given_to_somebody_else()
    {
        await BackUpAsync("portal.db");
        await Scene.Do<KeyRing>(keys => keys.AddEmployeesAsync([new EmployeeId(77)], default));
        await NightsAsync(1);
        await RestoreAsync("portal.db");
        await Scene.Do<AcceptRestore>(accept => accept.Handle(default));

        var id = await Scene.Ask<PortalDb, int>(async db =>
        {
            var newcomer = db.Add(new Employee("Nieuw", "nieuw@stad.example")).Entity;
            await db.SaveChangesAsync();
            return newcomer.Id;
        });

        Assert.Equal(78, id);
    }

    private async Task<EnvelopeAge> AgeAsync() => (await Scene.Ask<FindEnvelopeAge, (EnvelopeAge Age, long)>(find => find.Handle(default))).Age;

    private async Task NightsAsync(int nights)
    {
        for (var night = 0; night < nights; night++)
        {
            Scene.Clock.Pass(TimeSpan.FromDays(1));
            await Scene.Do<Reseal>(reseal => reseal.Handle(default));
        }

        await Scene.Do<KeystoreUpkeep>(upkeep => upkeep.Handle(default));
    }

    /// <summary>As a backup does: a whole copy of one file, taken while the portal runs.</summary>
    private async Task BackUpAsync(string file)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(Scene.Directory, file)};Pooling=False");
        await connection.OpenAsync();
        await using var copy = new SqliteConnection($"Data Source={Path.Combine(backup, file)};Pooling=False");
        await copy.OpenAsync();
        connection.BackupDatabase(copy);
    }

    private Task RestoreAsync(string file) => Scene.RestartAsync(() =>
    {
        File.Copy(Path.Combine(backup, file), Path.Combine(Scene.Directory, file), overwrite: true);
        File.Delete(Path.Combine(Scene.Directory, file + "-wal"));
        File.Delete(Path.Combine(Scene.Directory, file + "-shm"));
    });
}
