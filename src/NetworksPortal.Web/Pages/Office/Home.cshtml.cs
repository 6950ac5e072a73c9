namespace NetworksPortal.Web.Pages.Office;

/// <summary>HR's start: its own decisions, and the way to what was released. Nothing here moves when a network does.</summary>
public sealed class HomeModel(GrantBook book, TimeProvider time) : PortalPage
{
    public int Year { get; private set; }

    public IReadOnlyList<GrantRow> Rows { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Year = time.Today().Year;
        Rows = await book.ReadAsync(Year, Aborted);
    }
}
