using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.Employees;
using NetworksPortal.Web.Accounts;
using NetworksPortal.Web.Settings;

namespace NetworksPortal.Web.Pages.Accounts;

internal sealed class SignInModel(SignInByPassword signIn, Session session, KnownDevices devices, PortalSettings settings, IStringLocalizer<SignInModel> texts) : PortalPage
{
    [BindProperty]
    public SignInInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    public IReadOnlyList<DemoGroup> Demo => settings.Demo ? DemoPeople.Groups : [];

    public IActionResult OnGet() => User.Identity is { IsAuthenticated: true } ? LocalRedirect(Url.BackOrStart(Back)) : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        var employee = await signIn.Handle(Input.Email ?? "", Input.Password ?? "", devices.OriginOf(HttpContext), Aborted);
        if (employee is null)
        {
            ModelState.AddModelError("Input.Email", texts["NoMatch"]);
            return Page();
        }

        return LocalRedirect(await session.EnterAsync(HttpContext, employee, Url.BackOrStart(Back)));
    }

    public sealed class SignInInput
    {
        public string? Email { get; set; }

        public string? Password { get; set; }
    }
}
