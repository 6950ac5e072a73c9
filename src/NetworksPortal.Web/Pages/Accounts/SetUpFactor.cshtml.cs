using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.Employees.SecondFactors;
using NetworksPortal.Web.Accounts;

namespace NetworksPortal.Web.Pages.Accounts;

/// <summary>After the password, for whoever holds a role and has no second factor yet. Until it is there, nothing else opens.</summary>
internal sealed class SetUpFactorModel(Session session, CarriedKey carried, SetUpSecondFactor setUp, IStringLocalizer<FactorTexts> texts)
    : FactorPage(carried, setUp, texts)
{
    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    public override string Onward => Url.BackOrStart(Back);

    public override string Here => $"/account/second-step/set-up?back={Uri.EscapeDataString(Onward)}";

    public async Task<IActionResult> OnGetAsync()
    {
        if (await session.HalfwayAsync(HttpContext) is not { TwoFactorEnabled: false } employee)
        {
            return LocalRedirect("/account/signin");
        }

        Show(employee, SecondFactorKey.New());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await session.HalfwayAsync(HttpContext) is not { TwoFactorEnabled: false } employee)
        {
            return LocalRedirect("/account/signin");
        }

        if (await ConfirmAsync(employee) is { } set)
        {
            await session.StartAsync(HttpContext, set, hasFactor: true);
        }

        return Page();
    }
}
