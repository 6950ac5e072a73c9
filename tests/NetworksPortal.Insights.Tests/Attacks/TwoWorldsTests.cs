using NetworksPortal.Insights.Tests.Support;

namespace NetworksPortal.Insights.Tests.Attacks;

/// <summary>Whole releases of three networks over years, with and without one person who joins one of them and says nothing.</summary>
[Collection(AttackTable.Name)]
public sealed class TwoWorldsTests(AttackTable results)
{
    private const int Pairs = 200;
    private const int Halves = 6;

    [Fact]
    public void One_person_does_not_move_a_byte_of_any_release_before_five_have_moved()
    {
        var differ = Share(Ours);
        results.Add("all releases of three networks over three years", "is this the world with one person more? (share of 200 pairs)", "**ours**", differ, differ);

        Assert.Equal(0, differ);
    }

    [Fact]
    public void The_same_person_is_seen_where_small_figures_are_hidden_and_the_rest_is_exact()
    {
        var differ = Share((world, _) => world.ConvertAll(members => string.Join(' ', members.Select(count => count.Members < 15 ? 0 : count.Members))));
        results.Add("all releases of three networks over three years", "is this the world with one person more? (share of 200 pairs)", "threshold only", differ, 1);

        Assert.InRange(differ, 0.5, 1);
    }

    [Fact]
    public void The_same_person_is_seen_where_figures_are_rounded_to_the_nearest_five()
    {
        var differ = Share((world, _) => world.ConvertAll(members => string.Join(' ', members.Select(count => (count.Members + 2) / 5 * 5))));
        results.Add("all releases of three networks over three years", "is this the world with one person more? (share of 200 pairs)", "nearest five, no secret", differ, 1);

        Assert.InRange(differ, 0.1, 1);
    }

    /// <summary>In how many pairs of worlds a release differs that came out before five had moved in that network.</summary>
    private static double Share(Func<List<NetworkCounts[]>, int, List<string>> publish)
    {
        var random = new Random(20261124);
        return Enumerable.Range(0, Pairs).Count(pair =>
        {
            var without = World(random);
            var (at, half) = (random.Next(0, 3), random.Next(1, Halves));
            var with = without.Select((networks, index) => networks.Select((network, n) => n != at || index < half ? network
                : network with { Members = network.Members + 1, Churn = network.Churn + (index == half ? 1 : 0) }).ToArray()).ToList();
            var moved = 0;
            var quiet = with.TakeWhile(networks => (moved += networks[at].Churn) < 5).Count();
            return !publish(without, pair).Take(quiet).SequenceEqual(publish(with, pair).Take(quiet), StringComparer.Ordinal);
        }) / (double)Pairs;
    }

    /// <summary>Half-years in which few move, meetings are held, hours are logged and money is spent.</summary>
    private static List<NetworkCounts[]> World(Random random)
    {
        var members = Enumerable.Range(0, 3).Select(_ => random.Next(16, 60)).ToArray();
        return [.. Enumerable.Range(0, Halves).Select(half => Enumerable.Range(0, 3).Select(index =>
        {
            var joins = half == 0 ? 0 : random.Next(0, 2);
            members[index] += joins;
            return Build.Network($"n{index}") with
            {
                Members = members[index], Churn = joins, Events = 4, CountedEvents = 4, Headcount = random.Next(20, 90),
                HoursContributors = random.Next(3, 10), HoursUsed = random.Next(40, 400), MoneyUsed = random.Next(0, 400_000),
            };
        }).ToArray())];
    }

    private static List<string> Ours(List<NetworkCounts[]> world, int key)
    {
        var (tables, churn, period) = (new List<ReleasedTable>(), new Dictionary<string, int>(StringComparer.Ordinal), Period.HalfYear(2023, 1));
        foreach (var networks in world)
        {
            var counted = networks.Select(network => network with { Churn = churn[network.Label.Key] = churn.GetValueOrDefault(network.Label.Key) + network.Churn }).ToArray();
            var outcome = DisclosureControl.Release(Build.Counts(period, counted), Build.Key(key), tables);
            outcome.MemberFiguresSet.ToList().ForEach(network => churn[network] = 0);
            tables.Add(outcome.Table);
            period = period.Next();
        }

        return tables.ConvertAll(table => table.Text);
    }
}
