using Microsoft.AspNetCore.Mvc;
using NetworksPortal.Events;

namespace NetworksPortal.Web.Pages.Events;

/// <summary>All meetings that were, as far back as the space goes.</summary>
public sealed class PastModel(PastEvents past) : SpacePage
{
    private const int MostPages = 1000;

    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<EventSummary> Meetings { get; private set; } = [];

    public bool HasMore { get; private set; }

    public async Task OnGetAsync()
    {
        PageNumber = Math.Clamp(PageNumber, 1, MostPages);
        (Meetings, HasMore) = await past.PageAsync(Viewer, PageNumber, Aborted);
    }
}
