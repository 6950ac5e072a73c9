using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;

namespace NetworksPortal.Web.Pages.Office;

public sealed class NetworksModel(PortalDb db, FoundNetwork found, IssueFoundingCodes issue, FoundingCodesLeft codesLeft, IStringLocalizer<NetworksModel> texts) : PortalPage
{
    [BindProperty]
    public NetworkInput Input { get; set; } = new();

    /// <summary>Set once, in the answer to the post that made the codes: they are kept nowhere to show again.</summary>
    public FoundedNetwork? Founded { get; private set; }

    public IReadOnlyList<Network> Networks { get; private set; } = [];

    /// <summary>How many founding codes were left this morning, of networks that are being formed.</summary>
    public IReadOnlyDictionary<NetworkId, int> CodesLeft { get; private set; } = new Dictionary<NetworkId, int>();

    public Task OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var network = Input.Read(ModelState, texts);
        if (!ModelState.IsValid)
        {
            return await ShowAsync();
        }

        try
        {
            Founded = await found.Handle(network, Aborted);
            ModelState.Clear();
            Input = new();
        }
        catch (RuleViolation no)
        {
            ModelState.Add(no, texts);
        }

        return await ShowAsync();
    }

    public async Task<IActionResult> OnPostCodesAsync(string? slug)
    {
        Founded = await issue.Handle(slug ?? "", NetworkInput.UsualCodes, Aborted);
        return Founded is null ? NotFound() : await ShowAsync();
    }

    private async Task<IActionResult> ShowAsync()
    {
        Networks = await db.Networks.AsNoTracking().OrderBy(n => n.State == NetworkState.Archived).ThenBy(n => n.Name).ToListAsync(Aborted);
        CodesLeft = await codesLeft.Handle(Aborted);
        return Page();
    }
}
