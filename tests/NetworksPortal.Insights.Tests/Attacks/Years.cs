using NetworksPortal.Insights.Tests.Support;

namespace NetworksPortal.Insights.Tests.Attacks;

/// <summary>Invented years of some networks: half-years of people and hours, months of money, and the categories of each year.</summary>
internal static class Years
{
    private const int Number = 3;
    public static readonly IReadOnlyList<string> Kinds = ["catering", "speakers", "print", "travel"];

    public static List<CountTable> Draw(Random random)
    {
        var networks = Enumerable.Range(0, random.Next(1, 6)).Select(index => (Label: Build.Network($"n{index}"), Members: random.Next(4, 60), Core: random.Next(3, 12))).ToList();
        var periods = Enumerable.Range(2023, Number).SelectMany(year => Enumerable.Range(1, 12).Select(month => Period.Month(year, month)).Concat([Period.HalfYear(year, 1), Period.HalfYear(year, 2)])).Order();
        var members = networks.ConvertAll(network => network.Members);
        var spent = new Dictionary<(int Network, int Year), List<CategoryCounts>>();
        var tables = new List<CountTable>();
        foreach (var period in periods)
        {
            tables.Add(Build.Counts(period, [.. networks.Select((network, index) =>
            {
                var moves = period.Kind == PeriodKind.HalfYear ? random.Next(0, 9) : 0;
                members[index] = Math.Max(0, members[index] + moves - (random.Next(0, 2) * 2 * moves));
                var books = spent.TryGetValue((index, period.Year), out var known) ? known : spent[(index, period.Year)] = [.. Kinds.Select(kind => new CategoryCounts(kind, 0, 0))];
                Spend(books, period, random);
                return Count(network.Label, network.Core, members[index], moves, books, random);
            })]));
        }

        return tables;
    }

    private static void Spend(List<CategoryCounts> books, Period period, Random random)
    {
        if (period.Kind == PeriodKind.Month)
        {
            var kind = random.Next(0, books.Count);
            var invoices = random.Next(0, 3);
            books[kind] = books[kind] with { Amount = books[kind].Amount + Enumerable.Range(0, invoices).Sum(_ => random.Next(5_00, 180_00)), Invoices = books[kind].Invoices + invoices };
        }
    }

    private static NetworkCounts Count(NetworkCounts network, int core, int members, int moves, List<CategoryCounts> books, Random random)
    {
        var meetings = Enumerable.Range(0, random.Next(0, 7)).Select(_ => random.Next(0, 30)).ToList();
        var contributors = Math.Max(0, core - random.Next(0, 3));
        return network with
        {
            Members = members, Churn = moves, Events = meetings.Count, CountedEvents = meetings.Count, Headcount = meetings.Sum(),
            HoursContributors = contributors, HoursUsed = Enumerable.Range(0, contributors).Sum(_ => random.Next(1, 40)),
            MoneyUsed = books.Sum(book => book.Amount), Categories = [.. books.Where(book => book.Invoices > 0)],
        };
    }
}
