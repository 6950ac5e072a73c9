using Xunit.Abstractions;

namespace NetworksPortal.Insights.Tests.Attacks;

public sealed class InsiderTests(ITestOutputHelper output)
{
    private const int Releases = 20;

    [Fact]
    public void Twenty_releases_tell_an_insider_hardly_more_than_a_coin()
    {
        var (mean, worst) = Attack(Publishers.Ours, histories: 60);

        Assert.InRange(mean, 0.58, 0.62);
        Assert.InRange(worst, 0.5, 0.62);
    }

    [Fact]
    public void The_same_attack_wins_where_figures_are_rounded_to_the_nearest_five() =>
        Assert.InRange(Attack(Publishers.NearestFive, histories: 400).Mean, 0.9, 1.0);

    [Fact]
    public void The_same_attack_wins_where_small_figures_are_hidden_and_others_are_exact() =>
        Assert.InRange(Attack(Publishers.ThresholdOnly, histories: 60).Mean, 0.999, 1.0);

    private (double Mean, double Worst) Attack(Func<IReadOnlyList<HalfYearOfOthers>, IReadOnlyList<string>> publish, int histories)
    {
        var random = new Random(20260715);
        var chances = Enumerable.Range(0, histories).Select(_ => Insider.ChanceToBeRight(publish, Insider.History(random, Releases))).ToList();
        output.WriteLine($"insider, {Releases} releases, {publish.Method.Name}: mean {chances.Average():0.000}, worst {chances.Max():0.000}");
        return (chances.Average(), chances.Max());
    }
}
