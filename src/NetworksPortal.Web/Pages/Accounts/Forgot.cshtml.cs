using Microsoft.AspNetCore.Mvc;
using NetworksPortal.Administration;

namespace NetworksPortal.Web.Pages.Accounts;

internal sealed class ForgotModel(RequestPasswordReset request) : PortalPage
{
    [BindProperty]
    public ForgotInput Input { get; set; } = new();

    /// <summary>The same for every address, with an account or without.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Sent { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        await request.Handle(Input.Email ?? "", Aborted);
        return LocalRedirect("/account/forgot?sent=true");
    }

    public sealed class ForgotInput
    {
        public string? Email { get; set; }
    }
}
