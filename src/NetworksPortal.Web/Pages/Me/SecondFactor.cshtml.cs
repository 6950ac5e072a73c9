using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NetworksPortal.Employees;
using NetworksPortal.Employees.SecondFactors;
using NetworksPortal.Persistence;
using NetworksPortal.Web.Accounts;
using NetworksPortal.Web.Pages.Accounts;

namespace NetworksPortal.Web.Pages.Me;

/// <summary>The same offer to everybody. A page that is only looked at shows no key: one is made when the password is typed.</summary>
internal sealed class SecondFactorModel(
    PortalDb db, SecondFactorRows factors, SecondFactorRule rule, Session session, CarriedKey carried, SetUpSecondFactor setUp, IStringLocalizer<FactorTexts> texts)
    : FactorPage(carried, setUp, texts)
{
    public SecondFactorState State { get; private set; } = null!;

    /// <summary>A role asks for it, so it can be set up anew but not go.</summary>
    public bool IsAsked => rule.Asks(User);

    public override string Onward => Here;

    public override string Here => "/me/second-factor";

    public async Task OnGetAsync() => State = await factors.Of(Me, Aborted);

    public async Task<IActionResult> OnPostAsync()
    {
        if (await ConfirmAsync(await MyselfAsync()) is { } employee)
        {
            await session.StartAsync(HttpContext, employee, hasFactor: true);
        }

        return await ShowAsync();
    }

    public Task<IActionResult> OnPostBeginAsync([FromServices] BeginSecondFactor begin) => WithPasswordAsync(async password =>
    {
        var key = await begin.Handle(Me, password, Aborted);
        Show(await MyselfAsync(), key);
        return null;
    });

    public Task<IActionResult> OnPostCodesAsync([FromServices] RenewRecoveryCodes renew) => WithPasswordAsync(async password =>
    {
        Codes = await renew.Handle(Me, password, Aborted);
        return null;
    });

    public Task<IActionResult> OnPostOffAsync([FromServices] TurnOffSecondFactor turnOff) => WithPasswordAsync(async password =>
    {
        _ = IsAsked ? throw new RuleViolation("RoleAsks") : true;
        await session.StartAsync(HttpContext, await turnOff.Handle(Me, password, Aborted), hasFactor: false);
        Flash(Texts["Off.Done"]);
        return LocalRedirect(Here);
    });

    private async Task<IActionResult> WithPasswordAsync(Func<string, Task<IActionResult?>> act)
    {
        try
        {
            return await act(Input.Password ?? "") ?? await ShowAsync();
        }
        catch (RuleViolation no)
        {
            ModelState.Add(no, Texts);
            return await ShowAsync();
        }
    }

    private async Task<IActionResult> ShowAsync()
    {
        await OnGetAsync();
        return Page();
    }

    private Task<Employee> MyselfAsync() => db.Employees.AsNoTracking().SingleAsync(e => e.Id == Me.Value, Aborted);
}
