using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.Administration;

namespace NetworksPortal.Web.Pages.Administration;

internal sealed class LogModel(ReadAdministrationLog log, AdministrationLog chain, IStringLocalizer<LogModel> texts, IStringLocalizer<AccountTexts> accounts) : PortalPage
{
    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    public Paged<LogLine> Lines { get; private set; } = null!;

    /// <summary>The first line that was changed, or before which one is missing.</summary>
    public long? Break { get; private set; }

    public async Task OnGetAsync()
    {
        Lines = await log.Handle(PageNumber, Aborted);
        Break = await chain.FirstBreakAsync(Aborted);
    }

    /// <summary>The line's detail in words: <c>+Hr -Facilities</c>, <c>+12 ~3</c>.</summary>
    public string Say(LogLine line)
    {
        var parts = line.Detail.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return line.Action switch
        {
            AdministrationAction.AccountsImported => texts["Imported", parts[0][1..], parts[1][1..]],
            AdministrationAction.EnvelopesRefused => texts["Refused", line.Detail],
            AdministrationAction.FiguresWithdrawn => line.Detail,
            AdministrationAction.OrganisationChanged => string.Join(", ", parts.Select(part => texts["Setting." + part].Value)),
            _ => string.Join(", ", parts.Select(part => texts[part[0] == '+' ? "Given" : "Taken", accounts["Role." + part[1..]].Value].Value)),
        };
    }

    public static string LinkTo(int page) => $"/admin/log?p={page}";
}
