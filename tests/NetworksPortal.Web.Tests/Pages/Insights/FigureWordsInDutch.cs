using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Insights;
using NetworksPortal.Insights.Pages.Figures;

namespace NetworksPortal.Web.Tests.Pages.Insights;

/// <summary>Each cell of a table as "network|measure|what is said", made from the payload alone.</summary>
internal static class FigureWordsInDutch
{
    public static Task<List<string>> Of(PortalApp portal, ReleasedTable table) => portal.InScopeAsync(services =>
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("nl-BE");
        var words = services.GetRequiredService<FigureWords>();
        var cells = table.Measures.SelectMany(measure => table.Networks
            .Select(network => (Name: network.Name, Figure: table.Of(network, measure)))
            .Append((Name: words["Grid.Total"], Figure: table.Total(measure)))
            .Select(cell => $"{cell.Name}|{words[$"Measure.{measure}"]}|{words.Of(measure, cell.Figure)}"));
        return Task.FromResult(cells.ToList());
    });
}
