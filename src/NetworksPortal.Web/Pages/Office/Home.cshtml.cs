namespace NetworksPortal.Web.Pages.Office;

/// <summary>HR's start: its own decisions, and the way to what was released. Nothing here moves when a network does.</summary>
public sealed class HomeModel(GrantBook book, TimeProvider time) : PortalPage
{
    public int Year { get; private set; }

    public GrantTable Grants { get; private set; } = null!;

    public async Task OnGetAsync()
    {
        Year = time.Today().Year;
        Grants = await book.TableAsync(Year, change: false, Aborted);
    }
}
