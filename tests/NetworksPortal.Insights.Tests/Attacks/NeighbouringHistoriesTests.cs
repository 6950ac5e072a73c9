using FsCheck;
using FsCheck.Fluent;
using NetworksPortal.Insights.Tests.Support;

namespace NetworksPortal.Insights.Tests.Attacks;

/// <summary>Two worlds that differ in one person's join or leave. Their figures may part only once five have moved.</summary>
public sealed class NeighbouringHistoriesTests
{
    /// <summary>Joins (+1) and leaves (-1), and 0 where a half-year ends.</summary>
    private static readonly Gen<int[]> Moves = Gen.Elements(1, 1, -1, 0).ArrayOf();

    [Fact]
    public void Fewer_than_five_moves_leave_every_later_release_as_the_first_one()
    {
        var fewMoves = Moves.Where(moves => moves.Count(move => move != 0) < 5);

        Prop.ForAll(fewMoves.ToArbitrary(), Gen.Choose(0, 80).ToArbitrary(), Gen.Choose(0, 1000).ToArbitrary(), (moves, start, key) =>
            Figures(start, moves, key).Distinct(StringComparer.Ordinal).Count() == 1).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void One_move_more_or_less_anywhere_changes_nothing_until_five_have_moved()
    {
        var cases = from moves in Moves
                    from at in Gen.Choose(0, moves.Length)
                    from move in Gen.Elements(1, -1)
                    from key in Gen.Choose(0, 1000)
                    select (moves, at, move, key);

        Prop.ForAll(cases.ToArbitrary(), world =>
        {
            int[] other = [.. world.moves[..world.at], world.move, .. world.moves[world.at..]];
            var until = EndsBeforeFiveMoved(other);
            return Figures(40, world.moves, world.key).Take(until).SequenceEqual(Figures(40, other, world.key).Take(until), StringComparer.Ordinal);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_figure_that_follows_every_move_would_have_failed()
    {
        var keys = Build.KeysForEachStart("link", Measure.Members, 5);
        var seen = keys.Select(key => (Before: Fresh(46, key), After: Fresh(47, key)));

        Assert.Contains(seen, pair => pair.Before != pair.After);
    }

    private static string Fresh(int members, SecretOffsets key) =>
        DisclosureControl.Release(Build.Counts(Build.Network() with { Members = members }), key, []).Table.Text;

    /// <summary>The first release, and one for each half-year that ends before the fifth move.</summary>
    private static int EndsBeforeFiveMoved(int[] moves)
    {
        var moved = 0;
        return 1 + moves.TakeWhile(move => (moved += Math.Abs(move)) < 5).Count(move => move == 0);
    }

    private static List<string> Figures(int start, int[] moves, int key)
    {
        var (members, churn, period) = (start, 0, Period.HalfYear(2010, 1));
        var tables = new List<ReleasedTable>();
        foreach (var move in moves.Prepend(0))
        {
            members = Math.Max(0, members + move);
            churn += Math.Abs(move);
            if (move == 0)
            {
                var network = Build.Network() with { Members = members, Churn = churn };
                var outcome = DisclosureControl.Release(Build.Counts(period, network), Build.Key(key), tables);
                churn = outcome.MemberFiguresSet.Count > 0 ? 0 : churn;
                tables.Add(outcome.Table);
                period = period.Next();
            }
        }

        return [.. tables.Select(table => table.Of(table.Networks[0], Measure.Members).ToString())];
    }
}
