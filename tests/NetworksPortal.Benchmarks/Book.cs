using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Budgets;
using NetworksPortal.Budgets.Years;
using NetworksPortal.Employees;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;
using NodaTime;

namespace NetworksPortal.Benchmarks;

/// <summary>Ten years of a thousand costs each, in one network: what a core member waits for on its pages, without the drawing of them.</summary>
internal static class Book
{
    private const int Years = 10;
    private const int LinesAYear = 1000;

    private static readonly NetworkId Network = new(1);
    private static readonly Viewer Core = new(Network, PersonaId.New(), MemberRole.Core, new EmployeeId(1));

    public static async Task RunAsync(string directory)
    {
        await using var services = Fill.Open(directory);
        var last = DateTime.UtcNow.Year;
        foreach (var year in Enumerable.Range(last - Years + 1, Years))
        {
            await Fill.In<IServiceProvider>(services, scope => FillAsync(scope, year));
        }

        Console.WriteLine($"{Years} years x {LinesAYear} lines");
        var bare = await Figures.MedianAsync(() => Fill.Ask<PortalDb, int>(services, db => db.Set<CostLine>().CountAsync(l => l.Network == Network && l.Year == last)));
        Figures.Say("yardstick: counting a year's lines", bare, "none");
        Say("overview: totals and the first fifty lines", await Figures.MedianAsync(() => PageAsync(services, last, new LineFilter())), bare, "50 ms");
        Say("search by a word: all lines of a year opened", await Figures.MedianAsync(() => PageAsync(services, last, new LineFilter(Text: "regel 77"))), bare, "50 ms");
        Say("report of a year", await Figures.MedianAsync(() => Fill.Ask<YearReport, int>(services, async report => (await report.Handle(Core, last))!.Months.Count)), bare, "50 ms");
    }

    private static void Say(string what, double milliseconds, double bare, string aim) => Figures.Say($"{what} (x{milliseconds / bare:N1})", milliseconds, aim);

    private static async Task PageAsync(IServiceProvider services, int year, LineFilter filter)
    {
        var budget = await Fill.Ask<BudgetOverview, Budget>(services, overview => overview.Handle(Core, year));
        await Fill.Ask<BudgetLines, FoundLines>(services, lines => lines.Handle(Core, budget, filter, 1));
    }

    private static async Task FillAsync(IServiceProvider scope, int year)
    {
        var (db, seal) = (scope.GetRequiredService<PortalDb>(), scope.GetRequiredService<INetworkSeal>());
        db.Add(new MoneyGrant(Network, year, 100_000_000));
        for (var i = 1; i <= LinesAYear; i++)
        {
            var terms = new CostTerms(new LocalDate(year, 1 + (i % 12), 1 + (i % 28)), 1_000 + i, (CostCategory)(i % 6));
            var line = new CostLine(Network, Core.Persona, Guid.NewGuid(), i, terms, (CostState)(i % 4));
            line.Describe(seal.Seal(Network, $"Leverancier {i % 40}"), seal.Seal(Network, $"Soep en broodjes, regel {i}"), null);
            db.Add(line);
        }

        await db.SaveChangesAsync();
        await db.Set<MoneyGrant>().Where(g => g.Network == Network && g.Year == year).ExecuteUpdateAsync(set => set
            .SetProperty(g => g.UsedCents, db.Set<CostLine>().Where(l => l.Network == Network && l.Year == year && (l.State == CostState.Committed || l.State == CostState.Paid)).Sum(l => l.Cents))
            .SetProperty(g => g.PlannedCents, db.Set<CostLine>().Where(l => l.Network == Network && l.Year == year && l.State == CostState.Planned).Sum(l => l.Cents)));
    }
}
