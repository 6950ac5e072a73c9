using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.Memberships;

namespace NetworksPortal.Web.Pages.Memberships;

internal sealed class ChoicesModel(
    ChangeMyChoices change, Rosters rosters, IStringLocalizer<ChoicesModel> texts, IStringLocalizer<ChoicesTexts> rules) : SpacePage, IChoicesPage
{
    [BindProperty]
    public ChoicesInput Input { get; set; } = new();

    public string MyName { get; private set; } = "";

    public bool NamesMayBeLookedUp { get; private set; }

    public async Task OnGetAsync() => Input.Take(await FindMyselfAsync());

    public async Task<IActionResult> OnPostAsync()
    {
        await FindMyselfAsync();
        try
        {
            await change.Handle(Viewer, Input.ToChoices(), Aborted);
            Flash(texts["Flash"]);
            return LocalRedirect($"/space/{Key}");
        }
        catch (RuleViolation no)
        {
            ModelState.Add(no, rules);
            return Page();
        }
    }

    private async Task<Membership> FindMyselfAsync()
    {
        var me = (await rosters.OpenAsync(Viewer.Network, Aborted)).Find(Viewer.Persona)!;
        (MyName, NamesMayBeLookedUp) = (me.RealName, Network.MayLookUpNameOf(me.Membership.CharterVersion));
        return me.Membership;
    }
}
