using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NetworksPortal.Events;
using NetworksPortal.Events.Feed;

namespace NetworksPortal.Web.Pages.Events;

/// <summary>Somebody's own calendar, for whatever program holds its link.</summary>
public sealed class FeedModel(CalendarFeed calendar) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string link) =>
        await calendar.Handle(link, HttpContext.RequestAborted) is { } feed
            ? Content(feed, CalendarFile.ContentType, Encoding.UTF8)
            : NotFound();
}
