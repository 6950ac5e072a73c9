using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NetworksPortal.Events;

namespace NetworksPortal.Web.Pages.Events;

/// <summary>The open meetings of a network, to subscribe to.</summary>
public sealed class OpenCalendarModel(OpenCalendar calendar) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string slug) =>
        await calendar.Handle(slug, HttpContext.RequestAborted) is { } feed
            ? Content(feed, CalendarFile.ContentType, Encoding.UTF8)
            : NotFound();
}
