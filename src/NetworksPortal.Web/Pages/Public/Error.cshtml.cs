using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace NetworksPortal.Web.Pages.Public;

/// <summary>
/// What went wrong, said once. What is not there and what is not yours get the same page, to the byte.
/// It answers whatever method failed, so it asks for no token of its own.
/// </summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public class ErrorModel : PageModel
{
    public string Kind { get; private set; } = "Missing";

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var code = RouteData.Values["code"] as string;
        Kind = code switch
        {
            "400" => "Stale",
            "429" => "Busy",
            "404" or "403" or "405" => "Missing",
            _ => "Fault",
        };

        // Somebody opened the address itself: there is no such page.
        if (HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null && HttpContext.Features.Get<IExceptionHandlerFeature>() is null)
        {
            Kind = "Missing";
            Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    public void OnGet() { }

    public void OnPost() { }
}
