using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NetworksPortal.Persistence;
using NetworksPortal.Web.Forms;

namespace NetworksPortal.Web.Pages.Public;

/// <summary>
/// What went wrong, said once. What is not there and what is not yours get the same page, to the byte.
/// It answers whatever method failed, so it asks for no token of its own.
/// </summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public class ErrorModel : PageModel
{
    private const int SecondsToWait = 30;

    public string Kind { get; private set; } = "Missing";

    /// <summary>What was typed and could not be saved.</summary>
    public TypedAgain? Again { get; private set; }

    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var failure = HttpContext.Features.Get<IExceptionHandlerFeature>();
        Kind = (RouteData.Values["code"] as string, StorageTroubles.Of(failure?.Error)) switch
        {
            (_, StorageTrouble.Busy) => "Taken",
            (_, StorageTrouble.Full) => "Full",
            ("400", _) => "Stale",
            ("413", _) => "Large",
            ("429", _) => "Busy",
            ("404" or "403" or "405", _) => "Missing",
            _ => "Fault",
        };
        if (Kind is "Taken" or "Full")
        {
            Response.Headers.RetryAfter = $"{SecondsToWait}";
            Again = await TypedAgain.ReadAsync(HttpContext, failure!);
        }

        // Somebody opened the address itself: there is no such page.
        if (HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null && failure is null)
        {
            Kind = "Missing";
            Response.StatusCode = StatusCodes.Status404NotFound;
        }

        await next();
    }

    public void OnGet() { }

    public void OnPost() { }
}
