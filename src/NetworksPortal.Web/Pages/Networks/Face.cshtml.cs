using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NetworksPortal.Networks;

namespace NetworksPortal.Web.Pages.Networks;

/// <summary>The public face of one network. It is the same for members and for everybody else.</summary>
public class FaceModel(PublicNetworks networks, OpenAgenda agenda) : PageModel
{
    public Network Network { get; private set; } = null!;

    public IReadOnlyList<OpenMeeting> Meetings { get; private set; } = [];

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
        Meetings = await agenda.OfAsync(network, ct);
        return Page();
    }
}
