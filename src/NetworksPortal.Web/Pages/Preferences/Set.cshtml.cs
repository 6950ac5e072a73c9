using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NetworksPortal.Ui.Preferences;

namespace NetworksPortal.Web.Pages.Preferences;

/// <summary>Keeps the language or the colours that somebody chose in the footer, and goes back to where they were.</summary>
public class SetModel(PreferenceCookie cookie) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public IActionResult OnPost(string? language, string? scheme, string? returnUrl)
    {
        cookie.Write(HttpContext, cookie.Read(HttpContext).Speaking(language).In(scheme));
        return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl! : "/");
    }
}
