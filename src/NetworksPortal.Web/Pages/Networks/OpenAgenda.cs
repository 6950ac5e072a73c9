using NetworksPortal.Events;
using NetworksPortal.Networks;

namespace NetworksPortal.Web.Pages.Networks;

/// <summary>Open meetings for the public pages, each with the network that invites.</summary>
public sealed class OpenAgenda(OpenEvents events)
{
    public async Task<IReadOnlyList<OpenMeeting>> OfAllAsync(IReadOnlyList<Network> networks, CancellationToken ct)
    {
        var byId = networks.ToDictionary(network => network.Id);
        return [.. (await events.Handle(ct)).Where(meeting => byId.ContainsKey(meeting.Network)).Select(meeting => Shown(meeting, byId[meeting.Network], showNetwork: true))];
    }

    public async Task<IReadOnlyList<OpenMeeting>> OfAsync(Network network, CancellationToken ct) =>
        [.. (await events.Handle(ct)).Where(meeting => meeting.Network == network.Id).Select(meeting => Shown(meeting, network, showNetwork: false))];

    private static OpenMeeting Shown(OpenEvent meeting, Network network, bool showNetwork) => new(
        network, showNetwork, meeting.Title, meeting.StartsAt, meeting.EndsAt, meeting.Place, meeting.IsOnline, meeting.IsCancelled, meeting.Text, meeting.Series);
}
