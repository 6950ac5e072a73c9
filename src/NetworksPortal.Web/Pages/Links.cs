using NetworksPortal.Budgets;
using NetworksPortal.Budgets.Claims;
using NetworksPortal.Budgets.Files;
using NetworksPortal.Budgets.Receipts;
using NetworksPortal.ExemptionHours;
using NetworksPortal.Memberships;
using NodaTime;
using NodaTime.Text;

namespace NetworksPortal.Web.Pages;

/// <summary>Addresses of pages, written once.</summary>
public static class Links
{
    public static string Desk(string key) => $"/space/{key}/desk";

    public static string DeskMembers(string key) => $"{Desk(key)}/members";

    public static string DeskMember(string key, PersonaId member) => $"{DeskMembers(key)}/{member}";

    public static string Invitations(string key) => $"{Desk(key)}/invitations";

    public static string CoreRole(string key) => $"{Desk(key)}/role";

    public static string Handover(string key) => $"{Desk(key)}/handover";

    public static string Close(string key) => $"{Desk(key)}/close";

    public static string Core(string key) => $"/space/{key}/core";

    public static string Charter(string key) => $"/space/{key}/charter";

    public static string Budget(string key, int? year) => $"{Desk(key)}/budget{Query("year", year)}";

    public static string EnterCost(string key) => $"{Desk(key)}/budget/enter";

    public static string MoveCost(string key, int year) => $"{Budget(key, year)}&handler=Move";

    public static string Cost(string key, CostLineId id) => $"{Desk(key)}/budget/{id}";

    public static string DeskClaims(string key) => $"{Desk(key)}/budget/claims";

    public static string BudgetRules(string key) => $"{Desk(key)}/budget/rules";

    public static string BudgetYear(string key, int year) => $"{Desk(key)}/budget/year{Query("year", year)}";

    public static string CostFile(string key, int year, CostFileKind kind, CostFileFor reader) => $"{Desk(key)}/budget/file?year={year}&kind={kind}&reader={reader}";

    public static string Receipt(string key, ReceiptId id) => $"{Desk(key)}/budget/receipts/{id}";

    public static string Claims(string key) => $"/space/{key}/claims";

    public static string ClaimReceipt(string key, ClaimId id) => $"{Claims(key)}?handler=Receipt&claim={id}";

    public static string CarryRules => "/office/grants/carry";

    public static string Hours(string key, YearMonth? month = null) =>
        $"{Desk(key)}/hours{Query("month", Iso(month))}";

    public static string LogFromEvent(string key) => $"{Desk(key)}/hours?handler=Meeting";

    public static string CorrectHours(string key, HourEntryId id) => $"{Desk(key)}/hours/{id}";

    public static string Grants(int? year = null) => $"/office/grants{Query("year", year)}";

    public static string GrantMoney(string slug, int year) => $"/office/grants/{slug}/money?year={year}";

    public static string GrantHours(string slug, int year) => $"/office/grants/{slug}/hours?year={year}";

    public static string GrantConsultation(string slug, int year) => $"/office/grants/{slug}/consultation?year={year}";

    public static string Evidence(string key) => $"{Desk(key)}/hours/evidence";

    public static string HourShares(string key) => $"{Desk(key)}/hours/shares";

    public static string Statement(YearMonth? month = null) => $"/me/statement{Query("month", Iso(month))}";

    public static string StatementFile(YearMonth month) => $"/me/statement.pdf{Query("month", Iso(month))}";

    private static string? Iso(YearMonth? month) => month is { } chosen ? YearMonthPattern.Iso.Format(chosen) : null;

    private static string Query(string name, object? value) => value is null ? "" : $"?{name}={value}";
}
