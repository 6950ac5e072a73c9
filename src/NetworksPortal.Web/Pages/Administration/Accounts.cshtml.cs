using Microsoft.AspNetCore.Mvc;
using NetworksPortal.Administration;
using NetworksPortal.Mail;
using NodaTime;

namespace NetworksPortal.Web.Pages.Administration;

internal sealed class AccountsModel(NetworksPortal.Administration.Accounts accounts, OutboxState outbox, SetUpList setUp, TimeProvider time) : PortalPage
{
    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    public Paged<AccountRow> Found { get; private set; } = null!;

    public OutboxCounts Mail { get; private set; } = null!;

    /// <summary>Only beside all accounts, which are counted here anyway.</summary>
    public IReadOnlyList<SetUpStep> SetUp { get; private set; } = [];

    public bool MailIsStuck => Mail.GivenUp > 0 || Mail.Oldest < time.Now() - Duration.FromMinutes(10);

    public async Task OnGetAsync()
    {
        Found = await accounts.Handle(Search, PageNumber, Aborted);
        Mail = await outbox.Handle(Aborted);
        SetUp = string.IsNullOrWhiteSpace(Search) ? setUp.Of(Found.Total) : [];
    }

    public string LinkTo(int page) => $"/admin?search={Uri.EscapeDataString(Search ?? "")}&p={page}";
}
