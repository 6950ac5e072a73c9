using Microsoft.AspNetCore.Mvc;
using NetworksPortal.Administration;

namespace NetworksPortal.Web.Pages.Administration;

internal sealed class AccountsModel(NetworksPortal.Administration.Accounts accounts, NetworksPortal.Mail.OutboxState outbox) : PortalPage
{
    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    public Paged<AccountRow> Found { get; private set; } = null!;

    public NetworksPortal.Mail.OutboxCounts Mail { get; private set; } = null!;

    public async Task OnGetAsync()
    {
        Found = await accounts.Handle(Search, PageNumber, Aborted);
        Mail = await outbox.Handle(Aborted);
    }

    public string LinkTo(int page) => $"/admin?search={Uri.EscapeDataString(Search ?? "")}&p={page}";
}
