using System.Text;
using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Insights;
using NetworksPortal.Insights.Pages;
using NetworksPortal.Insights.Pages.Figures;

namespace NetworksPortal.Web.Tests.Pages.Insights;

public sealed class FigureFileTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"x\")")]
    [InlineData("+32")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    public void A_name_that_a_spreadsheet_would_calculate_is_only_text(string name)
    {
        using var services = new ServiceCollection().AddLocalization().AddLogging().AddInsightsPages().BuildServiceProvider();
        using var scope = services.CreateScope();
        var network = new NetworkCounts(new NetworkLabel("n", name, "bos", "kring")) { Founded = new DateOnly(2020, 1, 1) };
        var table = DisclosureControl.Release(new CountTable(Period.HalfYear(2026, 1), [network]), new SecretOffsets(new byte[32]), []).Table;

        var file = Encoding.UTF8.GetString(scope.ServiceProvider.GetRequiredService<FigureFile>().Write(table));

        var cells = file.Split("\r\n").Skip(1).Where(line => line.Length > 0).Select(line => line.Split(';')[1].Trim('"'));
        Assert.DoesNotContain(cells, cell => cell[0] is '=' or '+' or '-' or '@');
    }
}
