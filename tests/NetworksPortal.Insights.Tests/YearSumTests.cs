using NetworksPortal.Insights.Tests.Support;

namespace NetworksPortal.Insights.Tests;

public sealed class YearSumTests
{
    private static readonly Period H2 = Build.H1.Next();

    private static readonly NetworkCounts Busy = Build.Network() with
    {
        Members = 60, Events = 12, CountedEvents = 10, Headcount = 200, HoursGranted = 160, HoursUsed = 400, HoursContributors = 9, MoneyGranted = 400_000, MoneyUsed = 120_000,
    };

    [Fact]
    public void A_year_is_the_sum_of_its_published_halves_and_of_nothing_behind_them()
    {
        var (first, second) = (Half(Build.H1, Busy), Half(H2, Busy with { Events = 5, CountedEvents = 4, Headcount = 77, MoneyUsed = 300_000 }));

        var year = Assert.Single(YearSum.Of([second, first]));

        Assert.Equal(2026, year.Year);
        foreach (var measure in new[] { Measure.Events, Measure.Attendance, Measure.HoursGranted, Measure.HoursUsed })
        {
            Assert.Equal(first.Of(Busy.Label, measure).Value + second.Of(Busy.Label, measure).Value, year.Of(Busy.Label, measure)!.Value);
            Assert.Equal(first.Total(measure).Value + second.Total(measure).Value, year.Total(measure).Value);
        }

        Assert.Equal(FigureKind.Exact, year.Of(Busy.Label, Measure.Events)!.Kind);
        Assert.Equal(FigureKind.Rounded, year.Of(Busy.Label, Measure.Attendance)!.Kind);
    }

    [Fact]
    public void Money_runs_through_the_year_and_is_not_counted_twice()
    {
        var year = YearSum.Of([Half(Build.H1, Busy), Half(H2, Busy with { MoneyUsed = 300_000 })]).Single();

        Assert.Equal(300_000, year.Of(Busy.Label, Measure.MoneyUsed)!.Value);
        Assert.Equal(400_000, year.Total(Measure.MoneyGranted).Value);
    }

    [Fact]
    public void Where_a_half_is_withheld_or_below_its_floor_the_year_is_withheld()
    {
        var quiet = Busy with { CountedEvents = 2, HoursContributors = 7, Headcount = 9 };
        var few = Busy with { Headcount = 4 };

        var withheld = YearSum.Of([Half(Build.H1, Busy), Half(H2, quiet)]).Single();
        var below = YearSum.Of([Half(Build.H1, few), Half(H2, Busy)]).Single();

        Assert.Equal(Figure(FigureKind.Withheld, Withholding.FewEvents), Shape(withheld.Of(Busy.Label, Measure.Attendance)));
        Assert.Equal(Figure(FigureKind.Withheld, Withholding.SmallGroup), Shape(withheld.Of(Busy.Label, Measure.HoursUsed)));
        Assert.Equal(Figure(FigureKind.Withheld, Withholding.SmallGroup), Shape(withheld.Total(Measure.HoursUsed)));
        Assert.Equal(Figure(FigureKind.Withheld, Withholding.SmallGroup), Shape(below.Of(Busy.Label, Measure.Attendance)));
        Assert.Equal(0, below.Of(Busy.Label, Measure.Attendance)!.Value);
    }

    [Fact]
    public void Where_a_half_is_not_out_there_is_no_year() =>
        Assert.Empty(YearSum.Of([Half(Build.H1, Busy), Half(Period.HalfYear(2025, 2), Busy), Half(Period.Month(2026, 12), Busy)]));

    [Fact]
    public void A_network_that_is_missing_from_a_half_has_no_year_and_adds_nothing_to_the_total()
    {
        var young = Build.Network("aha") with { Events = 3, MoneyGranted = 100_000 };

        var year = YearSum.Of([Half(Build.H1, Busy), Half(H2, Busy, young)]).Single();

        Assert.Null(year.Of(young.Label, Measure.Events));
        Assert.Null(year.Of(young.Label, Measure.MoneyGranted));
        Assert.Equal(24, year.Total(Measure.Events).Value);
        Assert.Equal(400_000, year.Total(Measure.MoneyGranted).Value);
    }

    [Fact]
    public void A_total_adds_only_what_the_year_shows()
    {
        var half = Build.Network("aha") with { Events = 8, CountedEvents = 8, Headcount = 100 };

        var year = YearSum.Of([Half(Build.H1, Busy, half), Half(H2, Busy, half with { CountedEvents = 1, Headcount = 30 })]).Single();

        Assert.Equal(year.Of(Busy.Label, Measure.Attendance), year.Total(Measure.Attendance));
    }

    [Fact]
    public void A_year_has_no_number_of_members() => Assert.Throws<ArgumentOutOfRangeException>(() =>
        YearSum.Of([Half(Build.H1, Busy), Half(H2, Busy)]).Single().Total(Measure.Members));

    private static ReleasedTable Half(Period period, params NetworkCounts[] networks) => Build.Release(Build.Counts(period, networks));

    private static (FigureKind Kind, Withholding Reason) Figure(FigureKind kind, Withholding reason) => (kind, reason);

    private static (FigureKind Kind, Withholding Reason) Shape(Figure? figure) => (figure!.Kind, figure.Reason);
}
