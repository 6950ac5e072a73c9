using NetworksPortal.Insights.Tests.Support;

namespace NetworksPortal.Insights.Tests.Attacks;

/// <summary>
/// Somebody who pays the wages knows every core member's exempt hours of each month, and how many are in each core team. They try every way to divide
/// the people over the networks, keep those that could have led to what was published, and name the likeliest network of each person.
/// </summary>
[Collection(AttackTable.Name)]
public sealed class HoursTests(AttackTable results)
{
    private const int Months = 6;
    private static readonly string[] Networks = ["link", "aha", "roze"];
    private static readonly IReadOnlyList<SecretOffsets> Keys = Build.KeysForEachStart(Build.AllNetworks, Measure.HoursUsed, 10);

    [Theory]
    [InlineData(4, 4, 4)]
    [InlineData(5, 4, 4)]
    [InlineData(5, 5, 4)]
    public void Knowing_all_hours_does_not_tell_who_is_where(int first, int second, int third)
    {
        var (mean, worst) = Attack([first, second, third], Ours, "**ours**");

        Assert.InRange(mean, 1 / 3.0, 0.40);
        Assert.InRange(worst, 1 / 3.0, 0.90);
    }

    [Fact]
    public void The_same_attack_wins_where_each_network_shows_its_hours_by_month() =>
        Assert.InRange(Attack([5, 4, 4], (hours, _) => ByMonth(hours, month => month), "threshold only: each network's hours by month").Mean, 0.9, 1.0);

    [Fact]
    public void The_same_attack_names_more_than_half_rightly_where_those_are_rounded_to_the_nearest_five() =>
        Assert.InRange(Attack([5, 4, 4], (hours, _) => ByMonth(hours, month => (month + 10) / 20 * 20), "nearest five hours by month").Mean, 0.5, 1.0);

    private (double Mean, double Worst) Attack(int[] sizes, Func<int[][], int, IReadOnlyList<string>> publish, string name)
    {
        var random = new Random(2026);
        var people = Enumerable.Range(0, sizes.Sum()).Select(_ => Enumerable.Range(0, Months).Select(_ => 2 * random.Next(0, 5)).ToArray()).ToArray();
        var truth = sizes.SelectMany((size, network) => Enumerable.Repeat(network, size)).ToArray();
        var seen = new Dictionary<(int, int, int), IReadOnlyList<string>>();

        IReadOnlyList<string> Seen(int[] places)
        {
            var hours = HoursByMonth(places, people);
            return publish != Ours ? publish(hours, people.Length)
                : Cached(seen, (hours[0].Sum(), hours[1].Sum(), hours[2].Sum()), () => publish(hours, people.Length));
        }

        var published = Seen(truth)[0];
        var votes = new double[people.Length, sizes.Length];
        foreach (var places in Divisions(sizes))
        {
            var weight = Seen(places).Count(text => text == published);
            for (var person = 0; weight > 0 && person < places.Length; person++)
            {
                votes[person, places[person]] += weight;
            }
        }

        var chances = Enumerable.Range(0, people.Length).Select(person => Best(votes, person, sizes.Length)).ToList();
        results.Add("every core member's hours of each month, the size of each core team", $"who is in which team of {string.Join(", ", sizes)}?", name, chances.Average(), chances.Max());
        return (chances.Average(), chances.Max());
    }

    private static List<string> Ours(int[][] hours, int people)
    {
        var counts = Build.Counts([.. Networks.Select((key, index) => Build.Network(key) with
        {
            HoursUsed = hours[index].Sum(),
            HoursContributors = people / Networks.Length,
            Events = 4,
        })]);
        return [.. Keys.Select(key => DisclosureControl.Release(counts, key, []).Table.Text)];
    }

    private static IReadOnlyList<string> ByMonth(int[][] hours, Func<int, int> show) => [string.Join('|', hours.Select(months => string.Join(' ', months.Select(show))))];

    private static IReadOnlyList<string> Cached<TKey>(Dictionary<TKey, IReadOnlyList<string>> seen, TKey key, Func<IReadOnlyList<string>> make)
        where TKey : notnull => seen.TryGetValue(key, out var known) ? known : seen[key] = make();

    private static int[][] HoursByMonth(int[] places, int[][] people)
    {
        var hours = new int[Networks.Length][];
        for (var network = 0; network < hours.Length; network++)
        {
            hours[network] = new int[Months];
        }

        for (var person = 0; person < places.Length; person++)
        {
            for (var month = 0; month < Months; month++)
            {
                hours[places[person]][month] += people[person][month];
            }
        }

        return hours;
    }

    private static double Best(double[,] votes, int person, int networks)
    {
        var row = Enumerable.Range(0, networks).Select(network => votes[person, network]).ToList();
        return row.Max() / row.Sum();
    }

    private static IEnumerable<int[]> Divisions(int[] sizes)
    {
        var (left, places) = ((int[])sizes.Clone(), new int[sizes.Sum()]);
        return Place(0);

        IEnumerable<int[]> Place(int person)
        {
            if (person == places.Length)
            {
                yield return places;
                yield break;
            }

            for (var network = 0; network < left.Length; network++)
            {
                if (left[network] > 0)
                {
                    (places[person], left[network]) = (network, left[network] - 1);
                    foreach (var division in Place(person + 1))
                    {
                        yield return division;
                    }

                    left[network]++;
                }
            }
        }
    }
}
