using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.Employees;

namespace NetworksPortal.Web.Pages.Accounts;

/// <summary>Whoever holds the link of a mail chooses a password.</summary>
internal abstract class ChoosePasswordPage(AccountLinkPurpose purpose, ChoosePassword choose, IStringLocalizer<PasswordTexts> texts) : PortalPage
{
    [BindProperty]
    public PasswordInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    /// <summary>Whose link it is; null where it does not work any more.</summary>
    public Employee? Holder { get; private set; }

    public async Task OnGetAsync() => Holder = await choose.Whose(purpose, Token ?? "", Aborted);

    public async Task<IActionResult> OnPostAsync()
    {
        try
        {
            if (await choose.Handle(purpose, Token ?? "", Input.Password ?? "", Aborted))
            {
                Flash(texts["Chosen"]);
                return LocalRedirect("/account/signin");
            }
        }
        catch (RuleViolation no)
        {
            ModelState.Add(no, texts);
        }

        await OnGetAsync();
        return Page();
    }

    public sealed class PasswordInput
    {
        public string? Password { get; set; }
    }
}
