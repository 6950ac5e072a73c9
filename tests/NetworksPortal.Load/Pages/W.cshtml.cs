using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace NetworksPortal.Load.Pages;

internal sealed class WModel(YardstickDb db) : PageModel
{
    public async Task<IActionResult> OnPostAsync(string title)
    {
        db.Items.Add(new YardstickItem { Club = 2, Title = title });
        await db.SaveChangesAsync();
        return Redirect("/w");
    }
}
