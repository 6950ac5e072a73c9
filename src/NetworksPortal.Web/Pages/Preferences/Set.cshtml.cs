using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NetworksPortal.Ui.Preferences;
using NetworksPortal.Web.Headers;

namespace NetworksPortal.Web.Pages.Preferences;

/// <summary>
/// Keeps the language or the colours that somebody chose in the footer, and goes back to where they were. The form has no token, since it stands on pages
/// that are kept for everybody: what a browser says was sent by another site is refused instead.
/// </summary>
[IgnoreAntiforgeryToken]
public class SetModel(PreferenceCookie cookie) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public IActionResult OnPost(string? language, string? scheme, string? returnUrl)
    {
        if (Request.IsFromElsewhere())
        {
            return BadRequest();
        }

        cookie.Write(HttpContext, cookie.Read(HttpContext).Speaking(language).In(scheme));
        return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl! : "/");
    }
}
