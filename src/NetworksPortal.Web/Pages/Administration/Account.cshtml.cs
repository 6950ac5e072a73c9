using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.Administration;
using NetworksPortal.Employees;

namespace NetworksPortal.Web.Pages.Administration;

internal sealed class AccountModel(
    NetworksPortal.Administration.Accounts accounts, IStringLocalizer<AccountModel> texts, IStringLocalizer<AccountTexts> shared) : PortalPage
{
    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    [BindProperty]
    public AccountInput Input { get; set; } = new();

    public AccountRow Account { get; private set; } = null!;

    /// <summary>The page asks once more before it closes the account.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Confirm { get; set; }

    private EmployeeId Subject => new(Id);

    public async Task<IActionResult> OnGetAsync()
    {
        if (await accounts.Handle(Subject, Aborted) is not { } account)
        {
            return NotFound();
        }

        Account = account;
        Input = new() { Name = account.Name, Language = account.Language, Roles = [.. account.Roles] };
        return Page();
    }

    public Task<IActionResult> OnPostAsync([FromServices] ChangeAccount change) =>
        Done("Saved", () => change.Handle(Me, Subject, Input.Name, Input.Language, Aborted));

    public Task<IActionResult> OnPostRolesAsync([FromServices] ChangeRoles change) =>
        Done("RolesSaved", () => change.Handle(Me, Subject, Input.Roles, Aborted));

    public Task<IActionResult> OnPostCloseAsync([FromServices] CloseAccount close) =>
        Done("ClosedNow", () => close.Handle(Me, Subject, Aborted));

    public Task<IActionResult> OnPostSendAsync([FromServices] SendActivation send) =>
        Done("LinkSent", () => send.Handle(Me, Subject, Aborted));

    public Task<IActionResult> OnPostFactorAsync([FromServices] TakeAwaySecondFactor take) =>
        Done("FactorTaken", () => take.Handle(Me, Subject, Aborted));

    private async Task<IActionResult> Done(string message, Func<Task<bool>> act)
    {
        try
        {
            if (!await act())
            {
                return NotFound();
            }

            Flash(texts[message]);
            return LocalRedirect($"/admin/accounts/{Id}");
        }
        catch (RuleViolation no)
        {
            ModelState.Add(no, shared);
            var typed = Input;
            var result = await OnGetAsync();
            Input = typed;
            return result;
        }
    }

    public sealed class AccountInput
    {
        public string? Name { get; set; }

        public string? Language { get; set; }

        public List<string> Roles { get; set; } = [];
    }
}
