using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.Administration;

namespace NetworksPortal.Web.Pages.Administration;

internal sealed class NewAccountModel(CreateAccount create, IStringLocalizer<NewAccountModel> texts, IStringLocalizer<AccountTexts> accounts) : PortalPage
{
    [BindProperty]
    public AccountInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        ModelState.Demand(Input.Name, "NameMissing", nameof(Input.Name), accounts);
        ModelState.Demand(Input.Email, "EmailMissing", nameof(Input.Email), accounts);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        try
        {
            var draft = AccountDraft.Of(Input.Name, Input.Email, Input.Language);
            var account = await create.Handle(Me, draft, Aborted);
            Flash(texts["Made"]);
            return LocalRedirect($"/admin/accounts/{account}");
        }
        catch (RuleViolation no)
        {
            ModelState.Add(no, accounts);
            return Page();
        }
    }

    public sealed class AccountInput
    {
        public string? Name { get; set; }

        public string? Email { get; set; }

        public string? Language { get; set; } = "nl-BE";
    }
}
