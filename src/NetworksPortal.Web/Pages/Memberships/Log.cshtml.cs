using Microsoft.AspNetCore.Mvc;

namespace NetworksPortal.Web.Pages.Memberships;

/// <summary>What the core team did, for the core team.</summary>
internal sealed class LogModel(LogLines lines) : SpacePage
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    public Paged<LogRow> Rows { get; private set; } = null!;

    public bool IsIntact { get; private set; }

    public async Task OnGetAsync()
    {
        var (rows, isIntact) = await lines.ReadAsync(Viewer, _ => true, Aborted);
        (Rows, IsIntact) = (Paged.Of(rows, PageNumber, PageSize), isIntact);
    }

    public string LinkTo(int page) => $"{Links.Desk(Key)}/log?p={page}";
}
