using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.Memberships;

namespace NetworksPortal.Web.Pages.Memberships;

internal sealed class LeaveModel(LeaveNetwork leave, IStringLocalizer<LeaveModel> texts) : SpacePage
{
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
            return Page();
        }
    }
}
