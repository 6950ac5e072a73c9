using System.Reflection;
using System.Runtime.Versioning;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using NetworksPortal.Administration.Organisation;
using NetworksPortal.Events;
using NetworksPortal.Mail;
using NetworksPortal.Memberships;
using NetworksPortal.Memberships.Log;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;
using NetworksPortal.Sealing.Keystore;
using NetworksPortal.Tests.Events;
using NetworksPortal.Tests.Memberships;
using static NetworksPortal.Tests.Memberships.MembershipScene;

namespace NetworksPortal.Tests.Sealing;

/// <summary>New keys for everything: whoever breaks it off loses nothing, and the old keys open nothing when their time is over.</summary>
public sealed class KeyRotationTests : MembershipTests
{
    private const string Needs = "Een kanarie die zelden zingt";

    private static readonly MailServer Server = new(MailTransportKind.Smtp, "mail.stad.example", 587, "kring");

    private readonly Dictionary<string, byte[]> before = [];
    private Membership els = Membership.None;
    private Viewer chris = null!;
    private EventId meeting;
    private string cookie = "";

    private string KeyFile => Path.Combine(Scene.Directory, "master.key");

    [Fact]
    public async Task Everything_is_readable_under_new_keys_and_nothing_lies_under_the_old_ones()
    {
        await FillAsync();
        var rows = await SealedBytesAsync();

        await Scene.Do<KeyRotation>(rotation => rotation.Handle(default));

        await Scene.RestartAsync();
        await EverythingIsReadableAsync();
        Assert.All(await Scene.EnvelopesAsync(), envelope => Assert.Equal(2, envelope.KeyVersion));
        var after = await SealedBytesAsync();
        Assert.NotEmpty(after);
        Assert.All(after, text => Assert.Equal(2, text[3]));
        Assert.All(rows, old => Assert.False(Scene.IsAnywhereOnDisk(old), "A row lies in a file as it was before."));
        Assert.NotEqual(before["master"], await File.ReadAllBytesAsync(KeyFile));
    }

    [Fact, UnsupportedOSPlatform("windows")]
    public async Task A_key_that_its_owner_only_reads_stays_one()
    {
        File.SetUnixFileMode(KeyFile, UnixFileMode.UserRead);

        await Scene.Do<KeyRotation>(rotation => rotation.Handle(default));

        Assert.Equal(UnixFileMode.UserRead, File.GetUnixFileMode(KeyFile));
        Assert.Equal([KeyFile], Directory.GetFiles(Scene.Directory, "master.key*"));
    }

    [Fact]
    public async Task An_old_key_that_cannot_be_destroyed_is_named_with_what_to_do()
    {
        // It leads nowhere, so that nobody can overwrite it, whoever runs the tests.
        File.CreateSymbolicLink(KeyFile + ".old", Path.Combine(Scene.Directory, "nowhere", "key"));
        await InKeystore(async keystore =>
        {
            keystore.Add(new KeyWork(KeyRotation.Name, "file"));
            return await keystore.SaveChangesAsync();
        });

        var refused = await Assert.ThrowsAsync<StartRefused>(() => Scene.Do<KeyRotation>(rotation => rotation.Handle(default)));

        Assert.Contains(KeyFile + ".old", refused.Message, StringComparison.Ordinal);
        Assert.Contains("run reseal again", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Addresses_of_spaces_and_the_rounding_of_figures_stay_as_they_are()
    {
        var (address, figures) = (Scene.Single<SpaceKeys>().Of(Open), Scene.Single<StatisticsKey>().Bytes());

        await Scene.Do<KeyRotation>(rotation => rotation.Handle(default));

        await Scene.RestartAsync();
        Assert.Equal(address, Scene.Single<SpaceKeys>().Of(Open));
        Assert.Equal(figures, Scene.Single<StatisticsKey>().Bytes());
    }

    [Fact]
    public async Task The_password_of_a_server_opens_under_the_new_key_and_for_no_other_server()
    {
        await FillAsync();
        await Scene.Do<KeyRotation>(rotation => rotation.Handle(default));
        await Scene.RestartAsync();
        Assert.Equal(2, await Scene.Ask<PortalDb, int?>(db => db.Set<OrganisationSettings>().Select(s => s.PasswordVersion).SingleAsync()));

        await Scene.SqlAsync($"UPDATE OrganisationSettings SET MailHost = 'mail.elders.example'");

        Assert.Null((await Scene.Ask<ReadOrganisation, OrganisationReading>(read => read.Handle(default))).MailPassword);
    }

    public static TheoryData<string> Steps =>
    [
        "key written", "versions made", "epoch begun", "batch sealed", "rows sealed", "table of texts sealed", "texts sealed",
        "versions retired", "keystore wrapped", "old key set aside", "new key in place", "old key destroyed",
    ];

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task Broken_off_after_any_step_it_goes_on_when_it_is_run_again(string step)
    {
        await FillAsync();
        using (new Breaking(step))
        {
            await Assert.ThrowsAsync<OperationCanceledException>(() => Scene.Do<KeyRotation>(rotation => rotation.Handle(default)));
        }

        await Scene.RestartAsync();
        if (step != "key written")
        {
            var refused = await Assert.ThrowsAsync<StartRefused>(() => Scene.Do<KeyWorks>(works => works.RefuseUnfinishedAsync(null, default)));
            Assert.Contains("reseal", refused.Message, StringComparison.Ordinal);
            await Scene.Do<KeyWorks>(works => works.RefuseUnfinishedAsync(KeyRotation.Name, default));
        }

        await Scene.Do<KeyRotation>(rotation => rotation.Handle(default));

        await Scene.RestartAsync();
        await Scene.Do<KeyWorks>(works => works.RefuseUnfinishedAsync(null, default));
        await EverythingIsReadableAsync();
        Assert.All(await Scene.EnvelopesAsync(), envelope => Assert.Equal(2, envelope.KeyVersion));
    }

    [Fact]
    public async Task Broken_off_after_every_step_in_turn_it_still_ends()
    {
        await FillAsync();
        foreach (var step in Steps)
        {
            using var breaking = new Breaking(step);
            await Record.ExceptionAsync(() => Scene.Do<KeyRotation>(rotation => rotation.Handle(default)));
            await Scene.RestartAsync();
        }

        await Scene.Do<KeyRotation>(rotation => rotation.Handle(default));

        await Scene.RestartAsync();
        await EverythingIsReadableAsync();
    }

    [Fact]
    public async Task Old_keys_of_networks_open_backups_for_as_long_as_those_live_and_are_then_gone_from_the_file()
    {
        await FillAsync();
        var backup = (await Scene.EnvelopesAsync(Els)).Single(e => e.Network == Open);
        var epoch = Scene.Single<EpochCounter>().Refresh();
        await Scene.Do<KeyRotation>(rotation => rotation.Handle(default));
        await Scene.RestartAsync();
        var wrapped = await InKeystore(keystore => keystore.NetworkKeys.Where(k => k.Version == 1).Select(k => k.Wrapped).ToListAsync());

        Scene.Clock.Pass(TimeSpan.FromDays(ErasureLedger.DaysKept));
        await Scene.Do<KeystoreUpkeep>(upkeep => upkeep.Handle(default));
        Assert.NotNull(Scene.Single<EnvelopeSeal>().Open(epoch, Open, Els, backup.KeyVersion, backup.Blob));

        Scene.Clock.Pass(TimeSpan.FromDays(2));
        await Scene.Do<KeystoreUpkeep>(upkeep => upkeep.Handle(default));
        await Scene.RestartAsync();
        Assert.Null(Scene.Single<EnvelopeSeal>().Open(epoch, Open, Els, backup.KeyVersion, backup.Blob));
        Assert.All(wrapped, key => Assert.False(Scene.IsAnywhereOnDisk(key), "A retired key is still in a file."));
        await EverythingIsReadableAsync();
    }

    [Fact]
    public async Task A_text_that_does_not_open_is_counted_and_harms_no_other()
    {
        await FillAsync();
        await Scene.SqlAsync($"UPDATE Events SET Sheet = zeroblob(120)");

        var done = await Scene.Ask<KeyRotation, Rotated>(rotation => rotation.Handle(default));

        Assert.Equal(new Rotated(3 * People, 1), done);
        await Scene.RestartAsync();
        Assert.Equal(els, await Scene.OfAsync(Els, Open));
    }

    [Fact]
    public async Task Every_entity_with_a_sealed_text_is_among_the_tables_that_a_new_key_reaches()
    {
        var mapped = await Scene.Ask<PortalDb, List<Type>>(db => Task.FromResult(db.Model.GetEntityTypes().Select(e => e.ClrType).ToList()));
        var tables = await Scene.Ask<PortalDb, IReadOnlyList<SealedTable>>(db => Task.FromResult(TextReseal.TablesOf(db.Model)));
        var written = mapped.SelectMany(type => type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(p => p.PropertyType == typeof(SealedText) || p.PropertyType == typeof(SealedText?)).Select(p => $"{type.Name}.{p.Name}"));

        Assert.Equal(written.Count(), tables.Sum(table => table.Texts.Count));
        Assert.Subset(tables.Select(t => t.Name).ToHashSet(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal) { "Events", "Rsvps", "CostLines", "HourEntries", "NetworkTallies" });
    }

    /// <summary>Every way of sealing that the portal has, and what each is to say afterwards.</summary>
    private async Task FillAsync()
    {
        chris = await Scene.FoundAsync(Chris, Open);
        meeting = (await Scene.Ask<PlanEvent, EventId?>(plan => plan.Handle(chris, new PlanBuilder().Build(), default)))!.Value;
        els = await Scene.JoinAsync(Els, Open, "Ijsvogel", mail: "els@thuis.example");
        var viewer = new Viewer(Open, els.Persona, MemberRole.Member, Els);
        await Scene.Ask<AnswerInvitation, Rsvp?>(answer => answer.Handle(viewer, meeting, new Reply(RsvpAnswer.Yes, Needs), default));
        await Scene.Do<PortalDb>(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await new NetworkLog(db, Scene.Single<NetworkLogSlots>(), Scene.Clock).AddAsync(Open, chris.Persona, NetworkAction.DoorOpened, null, "", default);
            await transaction.CommitAsync();
        });
        await Scene.Do<ChangeMail>(change => change.Handle(Chris, Server, Needs, "kring@stad.example", default));
        before["master"] = await File.ReadAllBytesAsync(KeyFile);
        before["space"] = Convert.FromHexString(Scene.Single<SpaceKeys>().Of(Open));
        cookie = Scene.Single<IDataProtectionProvider>().CreateProtector("test").Protect("koekje");
    }

    private async Task EverythingIsReadableAsync()
    {
        Assert.Equal(els, await Scene.OfAsync(Els, Open));
        Assert.Equal(Needs, (await Scene.Ask<ReadOrganisation, OrganisationReading>(read => read.Handle(default))).MailPassword);
        Assert.True((await Scene.OfAsync(Chris, Open)).IsCore);
        Assert.Equal(2, (await Scene.RosterAsync(Open)).Members.Count());
        Assert.Equal(new Resealed(3 * People, 0), await Scene.Ask<ExamineEnvelopes, Resealed>(examine => examine.Handle(int.MaxValue, default)));
        var log = await Scene.Ask<ReadNetworkLog, NetworkLogReading>(read => read.Handle(chris, default));
        Assert.True(log.IsIntact);
        Assert.Equal(NetworkAction.DoorOpened, Assert.Single(log.Entries).Action);
        var (sheet, needs) = await Scene.Ask<PortalDb, (SealedText, SealedText)>(async db =>
            ((await db.Set<Event>().AsNoTracking().SingleAsync(e => e.Id == meeting)).Sheet, (await db.Set<Rsvp>().AsNoTracking().SingleAsync()).Needs));
        Assert.NotEmpty(Scene.Single<INetworkSeal>().Open(Open, sheet));
        Assert.Equal(Needs, Scene.Single<INetworkSeal>().Open(Open, needs));
        Assert.Equal(2, (await Scene.Ask<Tallies, IReadOnlyDictionary<NetworksPortal.Networks.NetworkId, int>>(tallies => tallies.ReadAsync(default)))[Open]);
        Assert.Equal(before["space"], Convert.FromHexString(Scene.Single<SpaceKeys>().Of(Open)));
        Assert.Equal("koekje", Scene.Single<IDataProtectionProvider>().CreateProtector("test").Unprotect(cookie));
        Assert.Equal(["master.key"], Directory.EnumerateFiles(Scene.Directory, "master.key*").Select(Path.GetFileName));
        Assert.False(Scene.IsAnywhereOnDisk(before["master"]), "The old master key is still in a file.");
    }

    private Task<List<byte[]>> SealedBytesAsync() => Scene.Ask<PortalDb, List<byte[]>>(async db =>
    [
        .. (await db.Set<Event>().AsNoTracking().ToListAsync()).Select(e => e.Sheet.Bytes),
        .. (await db.Set<Rsvp>().AsNoTracking().ToListAsync()).Select(r => r.Needs.Bytes),
        .. (await db.Set<NetworkTally>().AsNoTracking().ToListAsync()).Select(t => t.Churn.Bytes),
    ]);

    private Task<T> InKeystore<T>(Func<KeystoreDb, Task<T>> question) => Scene.Ask<IDbContextFactory<KeystoreDb>, T>(async keystores =>
    {
        await using var keystore = await keystores.CreateDbContextAsync();
        return await question(keystore);
    });
}
