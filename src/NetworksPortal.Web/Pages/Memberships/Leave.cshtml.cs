using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.Memberships;
using NetworksPortal.Web.Authorization;

namespace NetworksPortal.Web.Pages.Memberships;

internal sealed class LeaveModel(LeaveNetwork leave, Rosters rosters, IStringLocalizer<LeaveModel> texts) : SpacePage, IBeforeCharter
{
    /// <summary>The only core member: the network cannot be left to nobody.</summary>
    public bool IsLast { get; private set; }

    public async Task OnGetAsync() =>
        IsLast = Viewer.IsCore && (await rosters.OpenAsync(Viewer.Network, Aborted)).CoreTeam.Count() == 1;

    public async Task<IActionResult> OnPostAsync()
    {
        try
        {
            await leave.Handle(Me, Network.Id, Aborted);
            Flash(texts["Flash"]);
            return LocalRedirect("/me");
        }
        catch (RuleViolation no)
        {
            ModelState.Add(no, texts);
            await OnGetAsync();
            return Page();
        }
    }
}
