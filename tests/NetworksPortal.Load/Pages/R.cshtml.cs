using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace NetworksPortal.Load.Pages;

[Authorize]
internal sealed class RModel(YardstickDb db) : PageModel
{
    public IReadOnlyList<YardstickItem> Items { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        var me = int.Parse(User.FindFirstValue(ClaimTypes.NameIdentifier)!, CultureInfo.InvariantCulture);
        if (!await db.Members.AnyAsync(member => member.Person == me && member.Club == 1))
        {
            return NotFound();
        }

        Items = await db.Items.AsNoTracking().Where(item => item.Club == 1).OrderByDescending(item => item.Id).Take(YardstickApp.Rows).ToListAsync();
        return Page();
    }
}
