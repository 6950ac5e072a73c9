using NetworksPortal.Insights.Tests.Support;

namespace NetworksPortal.Insights.Tests.Attacks;

/// <summary>Ways to publish member figures: ours, and those that it was chosen over. Each gives what is seen for every secret start.</summary>
internal static class Publishers
{
    private static readonly IReadOnlyList<SecretOffsets> Keys = Build.KeysForEachStart("link", Measure.Members, 5);

    public static IReadOnlyList<string> Ours(IReadOnlyList<HalfYearOfOthers> history) => [.. Keys.Select(key => Ours(history, key))];

    public static IReadOnlyList<string> NearestFive(IReadOnlyList<HalfYearOfOthers> history) =>
        [string.Join(' ', history.Select(half => (half.Members + 2) / 5 * 5))];

    public static IReadOnlyList<string> ThresholdOnly(IReadOnlyList<HalfYearOfOthers> history) =>
        [string.Join(' ', history.Select(half => half.Members < 15 ? 0 : half.Members))];

    private static string Ours(IReadOnlyList<HalfYearOfOthers> history, SecretOffsets key)
    {
        var period = Period.HalfYear(2010, 1);
        var tables = new List<ReleasedTable>();
        var churn = 0;
        foreach (var half in history)
        {
            churn += half.Churn;
            var outcome = DisclosureControl.Release(Build.Counts(period, Build.Network() with { Members = half.Members, Churn = churn }), key, tables);
            churn = outcome.MemberFiguresSet.Count > 0 ? 0 : churn;
            tables.Add(outcome.Table);
            period = period.Next();
        }

        return string.Join('\n', tables.Select(table => table.Text));
    }
}
