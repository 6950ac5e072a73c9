using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;

namespace NetworksPortal.Web.Pages.Me;

internal sealed class IndexModel(PortalDb db, MyNetworks myNetworks, LeaveNetwork leave, IStringLocalizer<IndexModel> texts) : PortalPage
{
    public string FirstName { get; private set; } = "";

    public string Email { get; private set; } = "";

    public IReadOnlyList<MyNetwork> Mine { get; private set; } = [];

    public IReadOnlyList<Network> Others { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var me = await db.Employees.AsNoTracking().SingleAsync(e => e.Id == Me.Value, Aborted);
        (FirstName, Email) = (me.Name.Split(' ')[0], me.Email!);
        Mine = await myNetworks.Handle(Me, Aborted);
        var open = await db.Networks.AsNoTracking().Where(n => n.State == NetworkState.Active).OrderBy(n => n.Name).ToListAsync(Aborted);
        Others = open.FindAll(n => Mine.All(m => m.Network.Id != n.Id));
    }

    /// <summary>Takes back a request that was not answered yet.</summary>
    public async Task<IActionResult> OnPostWithdrawAsync(int network)
    {
        var asked = (await myNetworks.Handle(Me, Aborted)).FirstOrDefault(m => m.Network.Id.Value == network && !m.Membership.IsIn);
        if (asked is null)
        {
            return NotFound();
        }

        await leave.Handle(Me, asked.Network.Id, Aborted);
        Flash(texts["Flash.Withdrawn"]);
        return LocalRedirect("/me");
    }
}
