using Microsoft.AspNetCore.Mvc.RazorPages;
using NetworksPortal.Events.Series;
using NetworksPortal.Networks;
using NetworksPortal.Web.Pages.Networks;

namespace NetworksPortal.Web.Pages.Public;

/// <summary>What this is, which networks there are, and where anybody may walk in.</summary>
public class HomeModel(PublicNetworks networks, OpenAgenda agenda) : PageModel
{
    private const int Soonest = 5;

    public IReadOnlyList<Network> Networks { get; private set; } = [];

    public IReadOnlyList<OpenMeeting> Meetings { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Networks = await networks.Handle(ct);
        Meetings = await agenda.OfAllAsync(Networks, ct);
    }

    public IReadOnlyList<OpenMeeting> Coming => [.. SeriesRows.Of(Meetings, meeting => meeting.Series, 1).Select(row => row.Meeting).Take(Soonest)];

    public OpenMeeting? NextOf(Network network) => Meetings.FirstOrDefault(meeting => meeting.Network.Id == network.Id && !meeting.IsCancelled);
}
