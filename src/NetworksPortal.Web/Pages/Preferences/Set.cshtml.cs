using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NetworksPortal.Ui.Preferences;
using NetworksPortal.Web.Headers;

namespace NetworksPortal.Web.Pages.Preferences;

/// <summary>
/// Keeps the language or the colours that somebody chose in the footer, and goes back to where they were. A visitor's form has no token, since it stands
/// on pages that are kept for everybody: what a browser says was sent by another site is refused instead.
/// </summary>
[IgnoreAntiforgeryToken]
public class SetModel(PreferenceCookie cookie, IAntiforgery tokens) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(string? language, string? scheme, string? returnUrl)
    {
        if (User.Identity?.IsAuthenticated is true ? !await tokens.IsRequestValidAsync(HttpContext) : Request.IsFromElsewhere())
        {
            return BadRequest();
        }

        cookie.Write(HttpContext, cookie.Read(HttpContext).Speaking(language).In(scheme));
        return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl! : "/");
    }
}
