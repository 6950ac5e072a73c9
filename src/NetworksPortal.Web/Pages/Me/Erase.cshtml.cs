using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.Networks;
using NetworksPortal.Privacy;
using NetworksPortal.Web.Accounts;

namespace NetworksPortal.Web.Pages.Me;

internal sealed class EraseModel(EraseMyAccount erase, LastCoreOf lastCoreOf, Session session, IStringLocalizer<EraseModel> texts) : PortalPage
{
    [BindProperty]
    public EraseInput Input { get; set; } = new();

    /// <summary>Networks that would be without a core team; they come first.</summary>
    public IReadOnlyList<Network> NeedMe { get; private set; } = [];

    public async Task OnGetAsync() => NeedMe = await lastCoreOf.Handle(Me, Aborted);

    public async Task<IActionResult> OnPostAsync()
    {
        ModelState.Demand(Input.Address, "AddressMissing", nameof(Input.Address), texts);
        ModelState.Demand(Input.Password, "PasswordMissing", nameof(Input.Password), texts);
        if (ModelState.IsValid && await DoneAsync())
        {
            await session.EndAsync(HttpContext);
            return LocalRedirect("/account/erased");
        }

        await OnGetAsync();
        return Page();
    }

    private async Task<bool> DoneAsync()
    {
        try
        {
            await erase.Handle(Me, Input.Address!, Input.Password!, Aborted);
            return true;
        }
        catch (RuleViolation no)
        {
            ModelState.Add(no, texts);
            return false;
        }
    }

    public sealed class EraseInput
    {
        public string? Address { get; set; }

        public string? Password { get; set; }
    }
}
