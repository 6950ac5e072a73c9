using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.Administration;

namespace NetworksPortal.Web.Pages.Accounts;

internal sealed class ForgotModel(RequestPasswordReset request, IStringLocalizer<ForgotModel> texts) : PortalPage
{
    [BindProperty]
    public ForgotInput Input { get; set; } = new();

    /// <summary>The same for every address, with an account or without.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Sent { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        ModelState.Demand(Input.Email, "EmailMissing", nameof(Input.Email), texts);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        await request.Handle(Input.Email!, Aborted);
        return LocalRedirect("/account/forgot?sent=true");
    }

    public sealed class ForgotInput
    {
        public string? Email { get; set; }
    }
}
