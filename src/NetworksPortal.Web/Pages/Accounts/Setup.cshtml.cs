using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.Administration;
using NetworksPortal.Web.Accounts;
using NetworksPortal.Web.Pages.Administration;

namespace NetworksPortal.Web.Pages.Accounts;

/// <summary>The first administrator of a new portal, by the link that the console printed.</summary>
internal sealed class SetupModel(
    FirstAdministrator first, Session session, IStringLocalizer<PasswordTexts> passwords, IStringLocalizer<AccountTexts> accounts) : PortalPage
{
    [BindProperty]
    public SetupInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    public bool Works { get; private set; }

    public async Task OnGetAsync() => Works = await first.CanUse(Token ?? "", Aborted);

    public async Task<IActionResult> OnPostAsync()
    {
        try
        {
            var draft = AccountDraft.Of(Input.Name, Input.Email, language: null);
            if (await first.SetUp(Token ?? "", draft, Input.Password ?? "", Aborted) is { } administrator)
            {
                return LocalRedirect(await session.EnterAsync(HttpContext, administrator, "/admin"));
            }
        }
        catch (RuleViolation no)
        {
            ModelState.Add(no, no.Field == "Password" ? passwords : accounts);
        }

        await OnGetAsync();
        return Page();
    }

    public sealed class SetupInput
    {
        public string? Name { get; set; }

        public string? Email { get; set; }

        public string? Password { get; set; }
    }
}
