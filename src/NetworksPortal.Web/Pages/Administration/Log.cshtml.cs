using Microsoft.AspNetCore.Mvc;
using NetworksPortal.Administration;

namespace NetworksPortal.Web.Pages.Administration;

internal sealed class LogModel(ReadAdministrationLog log) : PortalPage
{
    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    public Paged<LogLine> Lines { get; private set; } = null!;

    public async Task OnGetAsync() => Lines = await log.Handle(PageNumber, Aborted);

    public static string LinkTo(int page) => $"/admin/log?p={page}";
}
