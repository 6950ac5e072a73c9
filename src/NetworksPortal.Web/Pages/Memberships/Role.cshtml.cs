using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.Memberships;

namespace NetworksPortal.Web.Pages.Memberships;

/// <summary>A core member's own role: hand it over, lay it down, or end the network.</summary>
internal sealed class RoleModel(Rosters rosters, LayDownCore layDown, IStringLocalizer<RoleModel> texts) : SpacePage
{
    public bool IsLast { get; private set; }

    public async Task OnGetAsync() => IsLast = (await rosters.OpenAsync(Viewer.Network, Aborted)).CoreTeam.Count() == 1;

    public async Task<IActionResult> OnPostAsync()
    {
        try
        {
            await layDown.Handle(Viewer, Aborted);
            Flash(texts["Flash"]);
            return LocalRedirect($"/space/{Key}");
        }
        catch (RuleViolation no)
        {
            ModelState.Add(no, texts);
            await OnGetAsync();
            return Page();
        }
    }
}
