using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.Employees.SecondFactors;
using NetworksPortal.Web.Accounts;

namespace NetworksPortal.Web.Pages.Accounts;

/// <summary>After the password, for whoever has a second factor. Without the password there is nothing here.</summary>
internal sealed class SecondStepModel(Session session, PassSecondFactor pass, IStringLocalizer<SecondStepModel> texts) : PortalPage
{
    [BindProperty]
    public CodeInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    /// <summary>They have their app not at hand.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Recovery { get; set; }

    public async Task<IActionResult> OnGetAsync() => await session.HalfwayAsync(HttpContext) is { TwoFactorEnabled: true } ? Page() : ToSignIn();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await session.HalfwayAsync(HttpContext) is not { TwoFactorEnabled: true } employee)
        {
            return ToSignIn();
        }

        if (await pass.Handle(employee.EmployeeId, Input.Code ?? "", Aborted))
        {
            await session.StartAsync(HttpContext, employee, hasFactor: true);
            return LocalRedirect(Url.BackOrStart(Back));
        }

        ModelState.AddModelError("Input.Code", texts["Wrong"]);
        return Page();
    }

    private LocalRedirectResult ToSignIn() => LocalRedirect("/account/signin");

    public sealed class CodeInput
    {
        public string? Code { get; set; }
    }
}
