using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.Employees;
using NetworksPortal.Web.Accounts;

namespace NetworksPortal.Web.Pages.Accounts;

internal sealed class PasswordModel(
    ChangePassword change, Session session, IStringLocalizer<PasswordModel> texts, IStringLocalizer<PasswordTexts> passwords) : PortalPage
{
    [BindProperty]
    public PasswordInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        try
        {
            var employee = await change.Handle(Me, Input.Current ?? "", Input.Password ?? "", Aborted);
            await session.RenewAsync(HttpContext, employee);
            Flash(texts["Changed"]);
            return LocalRedirect("/me");
        }
        catch (RuleViolation no)
        {
            ModelState.Add(no, passwords);
            return Page();
        }
    }

    public sealed class PasswordInput
    {
        public string? Current { get; set; }

        public string? Password { get; set; }
    }
}
