using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NetworksPortal.Networks;

namespace NetworksPortal.Web.Pages.Networks;

/// <summary>The public face of one network. It is the same for members and for everybody else.</summary>
public class FaceModel(PublicNetworks networks, OpenAgenda agenda) : PageModel
{
    public Network Network { get; private set; } = null!;

    public IReadOnlyList<OpenMeeting> Meetings { get; private set; } = [];

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
