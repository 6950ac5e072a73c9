using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Budgets;
using NetworksPortal.Employees;
using NetworksPortal.Events;
using NetworksPortal.ExemptionHours;
using NetworksPortal.Insights;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Releases;
using NetworksPortal.Sealing;
using NodaTime;
using Period = NetworksPortal.Insights.Period;

namespace NetworksPortal.Benchmarks;

/// <summary>Five years of meetings, costs and hours in every network, and the releases of all but the last of them.</summary>
internal static class FiveYears
{
    public const int First = 2021;
    public const int Last = 2025;

    private const int MeetingsAMonth = 10;
    private const int CostsAMonth = 10;
    private const int Core = 10;
    private const int MembersElsewhere = 20;

    public static async Task RunAsync(string directory)
    {
        await using var services = Fill.Open(directory);
        var networks = await Fill.Ask<PortalDb, List<NetworkId>>(services, db => Task.FromResult(db.Networks.Select(network => network.Id).ToList()));
        foreach (var network in networks)
        {
            await Fill.In<PortalDb>(services, db => HistoryAsync(db, network));
            for (var i = 1; i <= MembersElsewhere && network.Value > 1; i++)
            {
                var who = new EmployeeId((i * 40) + network.Value);
                await Fill.In<JoinNetwork>(services, join => join.Handle(network, who, new JoinChoices(Visibility.RealName, "", ""), 1, "", default));
            }
        }

        await ReleaseAsync(services, First, Last - 1);
        await Fill.In<Residue>(services, residue => residue.SweepAsync(default));
    }

    /// <summary>All that is due of some years, in the order in which the portal would.</summary>
    public static async Task<int> ReleaseAsync(IServiceProvider services, int first, int last)
    {
        var periods = Enumerable.Range(first, last - first + 1)
            .SelectMany(year => Enumerable.Range(1, 12).Select(month => Period.Month(year, month)).Concat([Period.HalfYear(year, 1), Period.HalfYear(year, 2)]));
        var released = 0;
        foreach (var period in periods.OrderBy(period => period.DueAt()))
        {
            var result = await Fill.Ask<IReleaseFigures, ReleaseResult>(services, releases => releases.Handle(period, default));
            released += result == ReleaseResult.Released ? 1 : throw new InvalidOperationException($"{period}: {result}");
        }

        return released;
    }

    private static async Task HistoryAsync(PortalDb db, NetworkId network)
    {
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var random = new Random(network.Value);
        db.AddRange(Enumerable.Range(First, Last - First + 1).Select(year => new MoneyGrant(network, year, 100_000_00)));
        await db.SaveChangesAsync();
        var core = Enumerable.Range(0, Core).Select(_ => PersonaId.New()).ToList();
        for (var month = new YearMonth(First, 1); month.Year <= Last; month = month.PlusMonths(1))
        {
            for (var i = 0; i < MeetingsAMonth; i++)
            {
                db.Add(Meeting(network, month.OnDayOfMonth(1 + random.Next(28)), random.Next(4, 40)));
            }

            for (var i = 0; i < CostsAMonth; i++)
            {
                db.Add(new CostLine(network, core[0], Guid.NewGuid(), (month.Month * CostsAMonth) + i, new CostTerms(month.OnDayOfMonth(1 + random.Next(28)), random.Next(10_00, 400_00), (CostCategory)random.Next(3)), CostState.Paid));
            }

            foreach (var persona in core)
            {
                var entry = new HourEntry(network, persona, Guid.NewGuid(), null);
                var day = month.OnDayOfMonth(1 + random.Next(28));
                entry.Write(day, random.Next(1, 9), SealedText.Empty, day);
                db.Add(entry);
            }
        }

        await db.SaveChangesAsync();
    }

    private static Event Meeting(NetworkId network, LocalDate day, int heads)
    {
        var startsAt = BrusselsTime.At(day.At(new LocalTime(12, 0)), "From");
        var terms = new EventTerms(EventKind.Informal, EventAudience.Members, EventTimes.Between(startsAt, startsAt + Duration.FromHours(1)));
        var meeting = Event.Plan(network, terms, SealedText.Empty, Guid.NewGuid(), startsAt - Duration.FromDays(10));
        meeting.CountHeads(heads, startsAt + Duration.FromHours(2));
        return meeting;
    }
}
