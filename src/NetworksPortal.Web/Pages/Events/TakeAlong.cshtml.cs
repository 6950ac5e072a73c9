using System.Text;
using Microsoft.AspNetCore.Mvc;
using NetworksPortal.Events;

namespace NetworksPortal.Web.Pages.Events;

/// <summary>One meeting as a file for one's own calendar.</summary>
public sealed class TakeAlongModel(CalendarFileOfEvent calendar) : SpacePage
{
    public async Task<IActionResult> OnGetAsync(Guid id) =>
        await calendar.Handle(Viewer, new EventId(id), Aborted) is { } file
            ? File(Encoding.UTF8.GetBytes(file), CalendarFile.ContentType, CalendarFile.Name)
            : NotFound();
}
