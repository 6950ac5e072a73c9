using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Memberships.Log;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;

namespace NetworksPortal.Tests.Memberships;

public sealed class NetworkLogTests : MembershipTests
{
    private static readonly Viewer Core = new(MembershipScene.Open, PersonaId.New(), MemberRole.Core, MembershipScene.Chris);
    private static readonly Viewer CoreElsewhere = Core with { Network = MembershipScene.OnApproval };
    private static readonly PersonaId Somebody = PersonaId.New();

    [Fact]
    public async Task The_core_team_reads_what_it_did_newest_first()
    {
        await AddAsync(Core, NetworkAction.CoreOffered, Somebody);
        Scene.Clock.Pass(TimeSpan.FromMinutes(3));
        await AddAsync(Core, NetworkAction.InvitationsIssued, about: null, "3");

        var reading = await ReadAsync(Core);

        Assert.True(reading.IsIntact);
        Assert.Equal(
            [(NetworkAction.InvitationsIssued, null, "3"), (NetworkAction.CoreOffered, (PersonaId?)Somebody, "")],
            reading.Entries.Select(e => (e.Action, e.About, e.Detail)));
        Assert.Equal(Core.Persona, reading.Entries[0].Actor);
        Assert.Equal(Scene.Clock.Now(), reading.Entries[0].At);
        Assert.Empty((await ReadAsync(CoreElsewhere)).Entries);
        Assert.Empty((await ReadAsync(Core with { Role = MemberRole.Member })).Entries);
    }

    [Fact]
    public async Task A_member_reads_the_lines_about_themself_alone()
    {
        await AddAsync(Core, NetworkAction.NameLookedUp, Somebody);
        await AddAsync(Core, NetworkAction.NameLookedUp, PersonaId.New());
        await AddAsync(Core, NetworkAction.CoreOffered, Somebody);

        var mine = await Scene.Ask<ReadNetworkLog, IReadOnlyList<NetworkLogEntry>>(
            log => log.AboutMeAsync(new Viewer(MembershipScene.Open, Somebody, MemberRole.Member, MembershipScene.Els), NetworkAction.NameLookedUp, default));

        Assert.Equal(Somebody, Assert.Single(mine).About);
    }

    [Fact]
    public async Task A_line_rewrites_the_same_places_of_every_network_and_adds_none()
    {
        var before = await SlotsAsync();

        await AddAsync(Core, NetworkAction.MemberRemoved, Somebody);

        var after = await SlotsAsync();
        var rewritten = after.Where(slot => !slot.Blob.AsSpan().SequenceEqual(before.Single(b => (b.Network, b.Number) == (slot.Network, slot.Number)).Blob));
        Assert.Equal(before.Count, after.Count);
        Assert.Equal(
            new[] { 1, 2, 3 }.SelectMany(network => new[] { (network, 0), (network, 1) }),
            rewritten.Select(slot => (slot.Network.Value, slot.Number)));
        Assert.Single(after.Select(slot => slot.Blob.Length).Distinct());
    }

    [Fact]
    public async Task A_full_log_grows_in_all_networks_at_once_and_stays_whole()
    {
        foreach (var n in Enumerable.Range(1, NetworkLogLength + 2))
        {
            await AddAsync(n % 2 == 0 ? Core : CoreElsewhere, NetworkAction.InvitationsIssued, about: null, $"{n}");
        }

        Assert.Single((await SlotsAsync()).CountBy(slot => slot.Network).Select(count => count.Value).Distinct());
        var (here, there) = (await ReadAsync(Core), await ReadAsync(CoreElsewhere));
        Assert.True(here.IsIntact && there.IsIntact);
        Assert.Equal(NetworkLogLength + 2, here.Entries.Count + there.Entries.Count);
    }

    [Theory]
    [InlineData("UPDATE NetworkLogSlots SET Blob = zeroblob(284) WHERE Network = 1 AND Number = 2")]
    [InlineData("UPDATE NetworkLogSlots SET Blob = (SELECT Blob FROM NetworkLogSlots WHERE Network = 1 AND Number = 9) WHERE Network = 1 AND Number = 2")]
    [InlineData("DELETE FROM NetworkLogSlots WHERE Network = 1 AND Number = 1")]
    [InlineData("DELETE FROM NetworkLogSlots WHERE Network = 1 AND Number = 3")]
    [InlineData("DELETE FROM NetworkLogSlots WHERE Network = 1 AND Number = 0")]
    [InlineData("DELETE FROM NetworkLogSlots WHERE Network = 1 AND Number IN (2, 4)")]
    public async Task A_line_that_was_changed_moved_or_taken_out_shows_and_harms_no_other(string tampering)
    {
        foreach (var n in Enumerable.Range(1, 3))
        {
            await AddAsync(Core, NetworkAction.InvitationsIssued, about: null, $"{n}");
        }

        await Scene.Do<PortalDb>(db => db.Database.ExecuteSqlRawAsync(tampering));

        var reading = await ReadAsync(Core);
        Assert.False(reading.IsIntact);
        Assert.InRange(reading.Entries.Count, 2, 3);
        Assert.True((await ReadAsync(CoreElsewhere)).IsIntact);
        await AddAsync(Core, NetworkAction.InvitationsIssued, about: null, "after");
        await AddAsync(CoreElsewhere, NetworkAction.InvitationsIssued, about: null, "elsewhere");
        Assert.Equal("after", (await ReadAsync(Core)).Entries[0].Detail);
        Assert.False((await ReadAsync(Core)).IsIntact);
        Assert.True((await ReadAsync(CoreElsewhere)).IsIntact);
    }

    [Fact]
    public async Task An_old_line_put_back_shows()
    {
        await AddAsync(Core, NetworkAction.InvitationsIssued, about: null, "1");
        var old = (await SlotsAsync()).Where(slot => slot.Network == MembershipScene.Open && slot.Number <= 2).ToList();
        await AddAsync(Core, NetworkAction.InvitationsIssued, about: null, "2");

        await Scene.SqlAsync($"UPDATE NetworkLogSlots SET Blob = {old[2].Blob} WHERE Network = 1 AND Number = 2");

        Assert.False((await ReadAsync(Core)).IsIntact);
    }

    [Fact]
    public async Task A_night_rewrites_every_line_of_every_network_and_the_lines_of_the_day_before_are_refused()
    {
        await AddAsync(Core, NetworkAction.InvitationsIssued, about: null, "1");
        var before = await SlotsAsync();

        await Scene.Do<NetworksPortal.Sealing.Reseal>(reseal => reseal.Handle(default));

        Assert.All((await SlotsAsync()).Zip(before), pair => Assert.NotEqual(pair.First.Blob, pair.Second.Blob));
        Assert.True((await ReadAsync(Core)).IsIntact);
        Assert.Equal("1", Assert.Single((await ReadAsync(Core)).Entries).Detail);
        foreach (var slot in before.Where(slot => slot.Network == Core.Network && slot.Number <= 1))
        {
            await Scene.SqlAsync($"UPDATE NetworkLogSlots SET Blob = {slot.Blob} WHERE Network = {slot.Network.Value} AND Number = {slot.Number}");
        }

        Assert.False((await ReadAsync(Core)).IsIntact);
        Assert.Empty((await ReadAsync(Core)).Entries);
    }

    [Fact]
    public async Task What_rolls_back_leaves_no_line()
    {
        await Scene.Do<PortalDb>(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await new NetworkLog(db, Scene.Single<NetworkLogSlots>(), Scene.Clock).AddAsync(Core.Network, Core.Persona, NetworkAction.NetworkClosed, null, "", default);
        });
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Scene.Do<NetworkLog>(log => log.AddAsync(Core.Network, Core.Persona, NetworkAction.NetworkClosed, null, "", default)));

        Assert.Empty((await ReadAsync(Core)).Entries);
    }

    private const int NetworkLogLength = 256;

    private Task AddAsync(Viewer core, NetworkAction action, PersonaId? about, string detail = "") => Scene.Do<PortalDb>(async db =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        await new NetworkLog(db, Scene.Single<NetworkLogSlots>(), Scene.Clock).AddAsync(core.Network, core.Persona, action, about, detail, default);
        await transaction.CommitAsync();
    });

    private Task<NetworkLogReading> ReadAsync(Viewer core) => Scene.Ask<ReadNetworkLog, NetworkLogReading>(log => log.Handle(core, default));

    private Task<List<NetworkLogSlot>> SlotsAsync() => Scene.Ask<PortalDb, List<NetworkLogSlot>>(
        db => db.Set<NetworkLogSlot>().AsNoTracking().OrderBy(s => s.Network).ThenBy(s => s.Number).ToListAsync());
}
