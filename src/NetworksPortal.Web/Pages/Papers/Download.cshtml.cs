using Microsoft.AspNetCore.Mvc;
using NetworksPortal.Events.Papers;
using NetworksPortal.Files;

namespace NetworksPortal.Web.Pages.Papers;

/// <summary>A file of a meeting. Always a file to keep, never shown in the page's own origin.</summary>
public sealed class DownloadModel(MeetingFiles files) : SpacePage
{
    public async Task<IActionResult> OnGetAsync(Guid id, Guid file) =>
        await files.FindAsync(Viewer, new(id), new(file), Aborted) is { } found ? File(found.Bytes, found.Kind.ContentType(), found.Name) : NotFound();
}
