using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.Employees;
using NetworksPortal.Employees.SecondFactors;
using NetworksPortal.Web.Accounts;

namespace NetworksPortal.Web.Pages.Accounts;

/// <summary>Where a key is taken over by an app, and recovery codes are shown, this one time.</summary>
internal abstract class FactorPage(CarriedKey carried, SetUpSecondFactor setUp, IStringLocalizer<FactorTexts> texts) : PortalPage
{
    [BindProperty]
    public FactorInput Input { get; set; } = new();

    /// <summary>What is to be taken over; null before and after.</summary>
    public FactorKey? Key { get; private set; }

    /// <summary>Of the second factor that was set up just now.</summary>
    public IReadOnlyList<string> Codes { get; protected set; } = [];

    /// <summary>Where somebody goes on who has put the codes away.</summary>
    public abstract string Onward { get; }

    /// <summary>Where the code is sent.</summary>
    public abstract string Here { get; }

    protected IStringLocalizer<FactorTexts> Texts => texts;

    protected void Show(Employee employee, byte[] key)
    {
        Input = new() { Key = carried.Pack(employee.EmployeeId, key) };
        Key = FactorKey.Of(key, texts["Portal"], employee.Email!);
    }

    /// <returns>The account with its new stamp; null where the key has to be taken over again, or the code does not fit.</returns>
    protected async Task<Employee?> ConfirmAsync(Employee employee)
    {
        var key = carried.Unpack(employee.EmployeeId, Input.Key);
        try
        {
            key = key ?? throw new RuleViolation("KeyTooOld", "Code");
            (employee, Codes) = await setUp.Handle(employee.EmployeeId, key, Input.Code ?? "", Aborted);
            return employee;
        }
        catch (RuleViolation no)
        {
            ModelState.Add(no, texts);
            Show(employee, key ?? SecondFactorKey.New());
            ModelState.Remove("Input.Key");
            return null;
        }
    }

    public sealed class FactorInput
    {
        public string? Key { get; set; }

        public string? Code { get; set; }

        public string? Password { get; set; }
    }
}
