using FsCheck;
using FsCheck.Fluent;
using NetworksPortal.Insights.Tests.Support;

namespace NetworksPortal.Insights.Tests.Attacks;

/// <summary>
/// Reads every published cell of used hours as an equation with an unknown start, and works out between which bounds each
/// withheld value must lie. Unit: quarters of an hour.
/// </summary>
public sealed class WithheldBoundsTests
{
    private const long Unbounded = 1_000_000;

    /// <summary>A step is 10 hours and its start unknown: at least 18 hours must remain possible.</summary>
    private const long LeastWidth = 18 * 4;

    private static readonly Gen<NetworkCounts> AnyNetwork =
        from people in Gen.Choose(0, 14)
        from quarters in Gen.Choose(0, 80).ArrayOf(people)
        select Build.Network() with { HoursContributors = people, HoursUsed = quarters.Sum() };

    private static readonly Gen<CountTable> AnyCounts =
        from number in Gen.Choose(1, 6)
        from networks in AnyNetwork.ArrayOf(number)
        select Build.Counts([.. networks.Select((network, index) => network with { Label = network.Label with { Key = $"n{index}" } })]);

    [Fact]
    public void No_withheld_value_can_be_bounded_narrowly() =>
        Prop.ForAll(AnyCounts.ToArbitrary(), Gen.Choose(0, 1000).ToArbitrary(), (counts, key) =>
        {
            var table = Build.Release(counts, key);
            var shown = table.Networks.Select(network => table.Of(network, Measure.HoursUsed)).ToList();
            return Enumerable.Range(0, shown.Count).Where(index => shown[index].Kind == FigureKind.Withheld).All(index =>
            {
                var (low, high) = Bounds(Range(table.Total(Measure.HoursUsed)), shown.ConvertAll(Range), index);
                return high - low >= LeastWidth && counts.Networks[index].HoursUsed >= low && counts.Networks[index].HoursUsed <= high;
            });
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_reckoning_finds_the_hidden_number_where_small_groups_are_hidden_and_the_rest_is_exact()
    {
        (long, long)[] published = [(400, 400), (120, 120), (0, Unbounded)];

        Assert.Equal((60, 60), Bounds((580, 580), published, 2));
    }

    private static (long Low, long High) Bounds((long Low, long High) total, IReadOnlyList<(long Low, long High)> published, int hidden)
    {
        var others = published.Where((_, index) => index != hidden).ToList();
        return (Math.Max(0, total.Low - others.Sum(range => range.High)), Math.Min(Unbounded, total.High - others.Sum(range => range.Low)));
    }

    private static (long Low, long High) Range(Figure figure) => figure.Kind switch
    {
        FigureKind.Rounded => (figure.Value - (9 * 4), figure.Value + (9 * 4) + 3),
        FigureKind.FewerThan => (0, figure.Value - 1),
        _ => (0, Unbounded),
    };
}
