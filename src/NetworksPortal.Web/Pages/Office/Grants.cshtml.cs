using Microsoft.AspNetCore.Mvc;
using NetworksPortal.Networks;

namespace NetworksPortal.Web.Pages.Office;

public sealed class GrantsModel(GrantBook book, TimeProvider time) : PortalPage
{
    public int Year { get; private set; }

    public IReadOnlyList<int> Years { get; private set; } = [];

    public GrantTable Table { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int? year)
    {
        Years = GrantYears.Open(time);
        Year = year ?? time.Today().Year;
        if (!ModelState.IsValid || !Years.Contains(Year))
        {
            return NotFound();
        }

        Table = await book.TableAsync(Year, change: true, Aborted);
        return Page();
    }
}
