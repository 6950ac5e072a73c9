using NetworksPortal.Events;
using NetworksPortal.Events.Hosting;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;

namespace NetworksPortal.Tests.Events;

/// <summary>The steps of two networks that host together, for several tests.</summary>
internal static class HostingScene
{
    public static Task<bool> AskAsync(this EventScene scene, EventId id, string slug = "link", string message = "Samen?", Viewer? by = null) =>
        scene.Ask<AskCoHost, bool>(use => use.Handle(by ?? scene.Chris, id, slug, message, default));

    public static Task<bool> ReplyAsync(this EventScene scene, EventId id, bool accepts, Viewer? by = null) =>
        scene.Ask<AnswerCoHost, bool>(use => use.Handle(by ?? scene.Stranger, id, accepts, default));

    /// <summary>Only a network that is there can be asked.</summary>
    public static Task ActivateAsync(this EventScene scene) => scene.Do<PortalDb>(async db =>
    {
        foreach (var network in db.Networks)
        {
            network.MoveTo(NetworkState.Active);
        }

        await db.SaveChangesAsync();
    });

    /// <summary>A meeting that the two networks host.</summary>
    public static async Task<EventId> TogetherAsync(this EventScene scene, PlanBuilder? plan = null)
    {
        await scene.ActivateAsync();
        var id = await scene.PlannedAsync((plan ?? new PlanBuilder()).Build());
        Assert.True(await scene.AskAsync(id));
        Assert.True(await scene.ReplyAsync(id, accepts: true));
        return id;
    }

    public static Viewer Theirs(this EventScene scene) => scene.Stranger with { Persona = PersonaId.New(), Role = MemberRole.Member };

    public static Task<HostsView?> HostsAsync(this EventScene scene, EventId id, Viewer? by = null) =>
        scene.Ask<HostsOfEvent, HostsView?>(use => use.Handle(by ?? scene.Chris, id, default));

    public static Task<IReadOnlyList<HostInvitation>> WaitingAsync(this EventScene scene, Viewer by) =>
        scene.Ask<HostInvitations, IReadOnlyList<HostInvitation>>(use => use.Handle(by, default));

    public static Task<IReadOnlyList<Participant>> ListAsync(this EventScene scene, Viewer core, EventId id) =>
        scene.Ask<EventParticipants, IReadOnlyList<Participant>>(use => use.Handle(core, id, default));
}
