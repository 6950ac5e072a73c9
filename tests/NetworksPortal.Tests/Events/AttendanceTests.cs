using Microsoft.EntityFrameworkCore;
using NetworksPortal.Events;
using NetworksPortal.Events.Attendance;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NodaTime;

namespace NetworksPortal.Tests.Events;

public sealed class AttendanceTests : IAsyncLifetime
{
    private readonly EventScene scene = new();

    public Task InitializeAsync() => scene.InitializeAsync();

    public Task DisposeAsync() => scene.DisposeAsync();

    [Fact]
    public async Task Nobody_is_noted_unless_the_network_chose_to()
    {
        var (id, member) = await HeldAsync();

        Assert.False(await NoteAsync(scene.Chris, id, member));
        Assert.False((await scene.SeeAsync(member, id)).Mine!.WasThere);
    }

    [Fact]
    public async Task It_holds_for_meetings_from_the_next_day_on()
    {
        scene.Clock.Now = BrusselsTime.At(EventScene.Tuesday.At(new LocalTime(7, 0)), "");
        await ChooseAsync(keeps: true);
        var (today, member) = await HeldAsync();

        Assert.False(await NoteAsync(scene.Chris, today, member));
    }

    [Fact]
    public async Task The_core_team_notes_who_was_there_and_each_reads_their_own_alone()
    {
        await ChooseAsync(keeps: true);
        var (id, member) = await HeldAsync();
        var other = scene.Member();

        Assert.True(await NoteAsync(scene.Chris, id, member));

        Assert.True((await scene.SeeAsync(member, id)).Mine!.WasThere);
        Assert.True(Assert.Single(await scene.ListAsync(scene.Chris, id)).WasThere);
        Assert.Empty(await scene.ListAsync(other, id));
        Assert.False(await NoteAsync(other, id, member));
        Assert.False(await NoteAsync(scene.Stranger, id, member));
        Assert.True(await NoteAsync(scene.Chris, id));
        Assert.False((await scene.SeeAsync(member, id)).Mine!.WasThere);
    }

    [Fact]
    public async Task Not_before_it_starts()
    {
        await ChooseAsync(keeps: true);
        var (id, member) = (await scene.PlannedAsync(), scene.Member());
        await scene.AnswerAsync(member, id, RsvpAnswer.Yes);

        Assert.Equal("NotStarted", (await Assert.ThrowsAsync<RuleViolation>(() => NoteAsync(scene.Chris, id, member))).Code);
    }

    [Fact]
    public async Task A_network_that_changes_its_mind_keeps_nothing_of_it()
    {
        await ChooseAsync(keeps: true);
        var (id, member) = await HeldAsync();
        await NoteAsync(scene.Chris, id, member);

        await ChooseAsync(keeps: false);

        Assert.False(await scene.Ask<PortalDb, bool>(db => db.Set<Rsvp>().AnyAsync(rsvp => rsvp.WasThere)));
        Assert.False(await NoteAsync(scene.Chris, id, member));
    }

    [Fact]
    public async Task Each_of_two_hosts_notes_its_own()
    {
        await ChooseAsync(keeps: true);
        var id = await scene.TogetherAsync(new PlanBuilder().For(EventAudience.HostingNetworks));
        var theirs = scene.Theirs();
        await scene.AnswerAsync(theirs, id, RsvpAnswer.Yes);
        scene.Clock.Now = BrusselsTime.At(EventScene.Tuesday.At(new LocalTime(23, 0)), "");

        Assert.True(await NoteAsync(scene.Chris, id, theirs));
        Assert.False((await scene.SeeAsync(theirs, id)).Mine!.WasThere);
        Assert.False(await NoteAsync(scene.Stranger, id, theirs));
    }

    /// <summary>A meeting of Tuesday that is over, with one member's yes.</summary>
    private async Task<(EventId Id, Viewer Member)> HeldAsync()
    {
        var (id, member) = (await scene.PlannedAsync(), scene.Member());
        await scene.AnswerAsync(member, id, RsvpAnswer.Yes);
        scene.Clock.Now = BrusselsTime.At(EventScene.Tuesday.At(new LocalTime(23, 0)), "");
        return (id, member);
    }

    private Task ChooseAsync(bool keeps) => scene.Do<ChooseAttendance>(use => use.Handle(scene.Chris, keeps, default));

    private Task<bool> NoteAsync(Viewer core, EventId id, params Viewer[] present) =>
        scene.Ask<NoteAttendance, bool>(use => use.Handle(core, id, [.. present.Select(viewer => viewer.Persona)], default));
}
