using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.Budgets;

namespace NetworksPortal.Web.Pages.Office;

public sealed class GrantMoneyModel(GrantBook book, GrantMoney grant, IStringLocalizer<GrantMoneyModel> texts) : PortalPage
{
    [BindProperty]
    public MoneyInput Input { get; set; } = new();

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
        var amount = ModelState.Try(() => Euros.Parse(Input.Amount, nameof(Input.Amount)), texts);
        ModelState.Demand(Input.Reason, "ReasonMissing", nameof(Input.Reason), texts);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        try
        {
            await grant.Handle(row.Network.Id, Year, amount, Input.Reason ?? "", Aborted);
            Flash(texts["Granted", row.Network.Name, amount, Year]);
            return LocalRedirect(Links.Grants(Year));
        }
        catch (RuleViolation no)
        {
            ModelState.Add(no, texts);
            return Page();
        }
    }

    public sealed class MoneyInput
    {
        public string? Amount { get; set; }

        public string? Reason { get; set; }
    }
}
