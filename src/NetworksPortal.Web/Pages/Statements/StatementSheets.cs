using System.Globalization;
using Microsoft.Extensions.Localization;
using NetworksPortal.Employees;
using NetworksPortal.ExemptionHours.Statements;
using NetworksPortal.Ui.Text;

namespace NetworksPortal.Web.Pages.Statements;

/// <summary>Puts a statement into words, in the language of the page. Nothing here knows of a network.</summary>
public sealed class StatementSheets(StatementSeal seal, PortalAddress address, IStringLocalizer<StatementTexts> texts)
{
    public const string VerifyPage = "statements/verify";

    public StatementSheet Of(Statement statement)
    {
        var page = new Uri(address.Root, VerifyPage);
        return new(
            CultureInfo.CurrentUICulture.Name, texts["Issuer"], texts["Title"], texts["Lead"], FactsOf(statement), texts["Check"], texts["Check.Text"],
            page.Authority + page.AbsolutePath, texts["Code"], seal.ShortCodeOf(statement), texts["Qr"], $"{page}?s={seal.LongCodeOf(statement)}", texts["Note"]);
    }

    public IReadOnlyList<(string Label, string Value)> FactsOf(Statement statement) =>
    [
        (texts["Name"], statement.Name),
        (texts["Month"], Words.Month(statement.Month)),
        (texts["Hours"], Words.Duration(statement.Quarters)),
    ];
}
