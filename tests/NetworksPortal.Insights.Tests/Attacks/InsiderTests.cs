namespace NetworksPortal.Insights.Tests.Attacks;

[Collection(AttackTable.Name)]
public sealed class InsiderTests(AttackTable results)
{
    private const int Releases = 20;
    private const string WhoIsIn = "is that one in it?";
    private const string Nearest = "nearest five, no secret";
    private const string Threshold = "threshold only";
    private const string WhoJoined = "did that one join between them?";

    [Fact]
    public void Twenty_releases_tell_an_insider_hardly_more_than_a_coin_about_a_member_who_stays()
    {
        var (mean, worst) = Attack((WhoIsIn, "**ours**"), Insider.TellsWhoIsIn, Publishers.Ours, Histories(60));

        Assert.InRange(mean, 0.58, 0.62);
        Assert.InRange(worst, 0.58, 0.62);
    }

    [Fact]
    public void The_same_attack_wins_where_figures_are_rounded_to_the_nearest_five() =>
        Assert.InRange(Attack((WhoIsIn, Nearest), Insider.TellsWhoIsIn, Publishers.NearestFive, Histories(400)).Mean, 0.9, 1.0);

    [Fact]
    public void The_same_attack_wins_where_small_figures_are_hidden_and_others_are_exact() =>
        Assert.InRange(Attack((WhoIsIn, Threshold), Insider.TellsWhoIsIn, Publishers.ThresholdOnly, Histories(60)).Mean, 0.999, 1.0);

    [Fact]
    public void Among_fewer_than_five_moves_nobody_can_be_seen_to_join()
    {
        Assert.Equal(0.5, Attack((WhoJoined, "**ours**"), Insider.TellsWhoJoined, Publishers.Ours, QuietHalfYears).Worst);
    }

    [Fact]
    public void A_joining_is_seen_where_figures_move_with_every_member()
    {
        Assert.Equal(1.0, Attack((WhoJoined, Nearest), Insider.TellsWhoJoined, Publishers.NearestFive, QuietHalfYears).Worst);
        Assert.Equal(1.0, Attack((WhoJoined, Threshold), Insider.TellsWhoJoined, Publishers.ThresholdOnly, QuietHalfYears).Worst);
    }

    /// <summary>Two releases between which at most three others moved, from every size.</summary>
    private static IReadOnlyList<IReadOnlyList<HalfYearOfOthers>> QuietHalfYears =>
        [.. from members in Enumerable.Range(20, 30) from joins in Enumerable.Range(0, 4) select new HalfYearOfOthers[] { new(members, 0), new(members + joins, joins) }];

    private static IReadOnlyList<IReadOnlyList<HalfYearOfOthers>> Histories(int number)
    {
        var random = new Random(20260715);
        return [.. Enumerable.Range(0, number).Select(_ => Insider.History(random, Releases))];
    }

    private (double Mean, double Worst) Attack(
        (string Asks, string Rule) row, Func<Publisher, IReadOnlyList<HalfYearOfOthers>, double> attack, Publisher publish, IReadOnlyList<IReadOnlyList<HalfYearOfOthers>> histories)
    {
        var chances = histories.Select(history => attack(publish, history)).ToList();
        var knows = row.Asks == WhoIsIn ? "everybody in the network but one, 20 releases" : "everybody but one, two releases, at most three others moved";
        results.Add(knows, row.Asks, row.Rule, chances.Average(), chances.Max());
        return (chances.Average(), chances.Max());
    }
}
