using Microsoft.AspNetCore.Mvc;
using NetworksPortal.Web.Accounts;

namespace NetworksPortal.Web.Pages.Accounts;

internal sealed class SignOutModel(Session session) : PortalPage
{
    /// <summary>A link may not end a session; whoever comes by one is asked.</summary>
    public IActionResult OnGet() => User.Identity is { IsAuthenticated: true } ? Page() : LocalRedirect("/");

    public async Task<IActionResult> OnPostAsync()
    {
        await session.EndAsync(HttpContext);
        return LocalRedirect("/");
    }
}
