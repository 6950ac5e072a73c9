using System.Globalization;
using Microsoft.Extensions.Localization;
using NetworksPortal.Budgets;
using NetworksPortal.Memberships.Log;

namespace NetworksPortal.Web.Pages.Memberships;

/// <summary>What the log says of money: it keeps numbers, and here they become words.</summary>
internal static class MoneyLogWords
{
    /// <returns>Null where the line is not about money.</returns>
    public static LocalizedString? Of(NetworkLogEntry entry, IStringLocalizer texts)
    {
        var parts = entry.Detail.Split(' ');
        return (entry.Action, parts) switch
        {
            (NetworkAction.ReceiptAdded or NetworkAction.ReceiptRemoved, [var number]) => texts["Money.Number", number],
            (NetworkAction.CostMoved, [var number, var cents, var state]) => texts["Money.Moved." + state, number, Amount(cents)],
            (NetworkAction.CostEntered or NetworkAction.CostCorrected or NetworkAction.CostApproved or NetworkAction.ClaimAccepted, [var number, var cents, _]) => texts["Money.Line", number, Amount(cents)],
            (NetworkAction.SecondPairOfEyesSet, ["0"]) => texts["Money.Second.None"],
            (NetworkAction.SecondPairOfEyesSet, [var cents]) => texts["Money.Second", Amount(cents)],
            (NetworkAction.YearClosed, [var year, var cents]) => texts["Money.Year", year, Amount(cents)],
            _ => null,
        };
    }

    private static Euros Amount(string cents) => new(long.Parse(cents, CultureInfo.InvariantCulture));
}
