using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using NetworksPortal.Networks;
using NetworksPortal.Web.Kept;

namespace NetworksPortal.Web.Pages.Networks;

/// <summary>The public face of one network. It is the same for members and for everybody else.</summary>
[OutputCache(PolicyName = PublicPages.Policy)]
public class FaceModel(PublicNetworks networks, OpenAgenda agenda) : PageModel
{
    private OpenMeetings open = new([], [], "");

    public Network Network { get; private set; } = null!;

    public IReadOnlyList<OpenMeeting> Meetings => open.Meetings;

    /// <summary>Another one wherever the page could say anything else.</summary>
    public string Edition => "face " + open.Edition;

    /// <summary>Whether somebody can come in at all, by whatever rule.</summary>
    public bool IsOpen => Network.State is NetworkState.Forming or NetworkState.Active;

    public bool HasContact => Network.ContactAddress.Length > 0 && Network.State != NetworkState.Archived;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken ct)
    {
        if (await networks.Handle(slug, ct) is not { } network)
        {
            return NotFound();
        }

        Network = network;
        open = await agenda.OfAsync(network, ct);
        return Page();
    }
}
