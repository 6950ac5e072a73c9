using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.ExemptionHours;
using NetworksPortal.Ui.Text;

namespace NetworksPortal.Web.Pages.Office;

/// <summary>Extra hours for a network whose view HR asks for, beside the month's pool.</summary>
public sealed class GrantConsultationModel(GrantBook book, GrantConsultation grant, IStringLocalizer<GrantConsultationModel> texts) : PortalPage
{
    [BindProperty]
    public ConsultationInput Input { get; set; } = new();

    public GrantRow Row { get; private set; } = null!;

    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    public async Task<IActionResult> OnGetAsync(string slug)
    {
        if (await book.FindAsync(slug, Year, Aborted) is not { } row)
        {
            return NotFound();
        }

        Row = row;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug)
    {
        if (await book.FindAsync(slug, Year, Aborted) is not { } row)
        {
            return NotFound();
        }

        Row = row;
        var quarters = ModelState.Try(() => QuarterHours.Parse(Input.Hours, nameof(Input.Hours), ConsultationGrant.MostQuarters), texts);
        ModelState.Demand(Input.Reason, "ReasonMissing", nameof(Input.Reason), texts);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        try
        {
            await grant.Handle(row.Network.Id, Year, quarters, Input.Reason ?? "", Aborted);
            Flash(texts["Granted", row.Network.Name, Words.Duration(quarters), Year]);
            return LocalRedirect(Links.Grants(Year));
        }
        catch (RuleViolation no)
        {
            ModelState.Add(no is { Code: "PoolLowered", Arguments: [int present] } ? new RuleViolation(no.Code, no.Field, Words.Duration(present)) : no, texts);
            return Page();
        }
    }

    public sealed class ConsultationInput
    {
        public string? Hours { get; set; }

        public string? Reason { get; set; }
    }
}
