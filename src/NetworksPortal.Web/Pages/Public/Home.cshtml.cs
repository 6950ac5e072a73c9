using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using NetworksPortal.Events.Series;
using NetworksPortal.Networks;
using NetworksPortal.Web.Kept;
using NetworksPortal.Web.Pages.Networks;

namespace NetworksPortal.Web.Pages.Public;

/// <summary>What this is, which networks there are, and where anybody may walk in.</summary>
[OutputCache(PolicyName = PublicPages.Policy)]
public class HomeModel(OpenAgenda agenda) : PageModel
{
    private const int Soonest = 5;

    private OpenMeetings open = new([], [], "");

    public IReadOnlyList<Network> Networks => open.Networks;

    /// <summary>Another one wherever what follows below the greeting could say anything else.</summary>
    public string Edition => "front " + open.Edition;

    public async Task OnGetAsync(CancellationToken ct) => open = await agenda.OfAllAsync(ct);

    public IReadOnlyList<OpenMeeting> Coming => [.. SeriesRows.Of(open.Meetings, meeting => meeting.Series, 1).Select(row => row.Meeting).Take(Soonest)];

    public OpenMeeting? NextOf(Network network) => open.Meetings.FirstOrDefault(meeting => meeting.Network.Id == network.Id && !meeting.IsCancelled);
}
