using NetworksPortal.Events;
using NetworksPortal.Networks;

namespace NetworksPortal.Web.Pages.Networks;

/// <summary>Open meetings for the public pages, each with the network that invites.</summary>
public sealed class OpenAgenda(PublicNetworks networks, OpenEvents events)
{
    /// <summary>Of all networks.</summary>
    public async Task<OpenMeetings> OfAllAsync(CancellationToken ct)
    {
        var (all, open) = (await networks.Handle(ct), await events.Handle(ct));
        var byId = all.ToDictionary(network => network.Id);
        return new(all, [.. open.Where(meeting => byId.ContainsKey(meeting.Network)).Select(meeting => Shown(meeting, byId[meeting.Network], showNetwork: true))], Edition.Of(all, open));
    }

    public async Task<OpenMeetings> OfAsync(Network network, CancellationToken ct)
    {
        var open = await events.Handle(ct);
        return new([network], [.. open.Where(meeting => meeting.Network == network.Id).Select(meeting => Shown(meeting, network, showNetwork: false))], $"{network.Slug} {Edition.Of(network, open)}");
    }

    private static OpenMeeting Shown(OpenEvent meeting, Network network, bool showNetwork) => new(
        network, showNetwork, meeting.Title, meeting.StartsAt, meeting.EndsAt, meeting.Place, meeting.IsOnline, meeting.IsCancelled, meeting.Text, meeting.Series);
}

/// <param name="Networks">Those that the page speaks of.</param>
/// <param name="Meetings">Soonest first.</param>
/// <param name="Edition">Another one wherever the page could say anything else.</param>
public sealed record OpenMeetings(IReadOnlyList<Network> Networks, IReadOnlyList<OpenMeeting> Meetings, string Edition);
