using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;

namespace NetworksPortal.Web.Pages.Memberships;

internal sealed class JoinModel(
    PortalDb db, JoinNetwork join, MyNetworks myNetworks, IStringLocalizer<JoinModel> texts, IStringLocalizer<ChoicesTexts> rules) : PortalPage, IChoicesPage
{
    [BindProperty]
    public JoinInput Input { get; set; } = new();

    ChoicesInput IChoicesPage.Input => Input;

    public Network Network { get; private set; } = null!;

    public string MyName { get; private set; } = "";

    /// <summary>How one comes in; a network that is still forming opens with a code alone.</summary>
    public JoinRule Door => IsForming ? JoinRule.ByInvitation : Network.JoinRule;

    public bool IsForming => Network.State == NetworkState.Forming;

    /// <summary>Codes that make somebody core are there while a network is being formed, and no longer; where one turns up all the same, it asks too.</summary>
    public bool AsksConsent => IsForming || ModelState.ContainsKey("Input.CoreConsent") && ModelState["Input.CoreConsent"]!.Errors.Count > 0;

    public bool NamesMayBeLookedUp => Network.NamesMayBeLookedUp;

    public bool NeedsCode => Door == JoinRule.ByInvitation;

    public async Task<IActionResult> OnGetAsync(string slug)
    {
        if (!await FindAsync(slug))
        {
            return NotFound();
        }

        if (Network.State == NetworkState.Dormant)
        {
            return LocalRedirect($"/networks/{Network.Slug}");
        }

        var mine = await myNetworks.Handle(Me, Aborted);
        Input.CharterVersion = Network.CharterVersion;
        // Somebody who is in, or asked already, has nothing to do here.
        return mine.Any(m => m.Network.Id == Network.Id) ? LocalRedirect("/me") : Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug)
    {
        if (!await FindAsync(slug))
        {
            return NotFound();
        }

        var choices = ModelState.Try(Input.ToChoices, rules);
        ModelState.Demand(Input.Accept ? "accepted" : null, "CharterNotAccepted", nameof(Input.Accept), rules);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        try
        {
            var membership = await join.Handle(Network.Id, Me, choices! with { ConsentsToCore = Input.CoreConsent }, Input.CharterVersion, Input.Code?.Trim() ?? "", Aborted);
            Flash(texts[membership.IsIn ? "Flash.In" : "Flash.Asked"]);
            return LocalRedirect("/me");
        }
        catch (RuleViolation no)
        {
            ModelState.Add(no, rules);
            return Page();
        }
    }

    private async Task<bool> FindAsync(string slug)
    {
        var network = await db.Networks.AsNoTracking().SingleOrDefaultAsync(n => n.Slug == slug && n.State != NetworkState.Archived, Aborted);
        if (network is null)
        {
            return false;
        }

        Network = network;
        MyName = await db.Employees.Where(e => e.Id == Me.Value).Select(e => e.Name).SingleAsync(Aborted);
        return true;
    }

    public sealed class JoinInput : ChoicesInput
    {
        public bool Accept { get; set; }

        /// <summary>The version that was on the page, so that nobody accepts words they have not seen.</summary>
        public int CharterVersion { get; set; }

        public string? Code { get; set; }

        public bool CoreConsent { get; set; }
    }
}
