using NetworksPortal.Insights.Tests.Support;
using static NetworksPortal.Insights.Tests.Support.Build;

namespace NetworksPortal.Insights.Tests;

public sealed class ReleaseTests
{
    [Fact]
    public void Members_are_a_multiple_of_five_at_most_four_away_from_the_truth()
    {
        var network = Network() with { Members = 46 };

        foreach (var key in KeysForEachStart("link", Measure.Members, 5))
        {
            var figure = DisclosureControl.Release(Counts(network), key, []).Table.Of(network.Label, Measure.Members);

            Assert.Equal(FigureKind.Rounded, figure.Kind);
            Assert.Equal(0, figure.Value % 5);
            Assert.InRange(figure.Value, 42, 50);
        }
    }

    [Fact]
    public void A_network_that_is_banded_under_fifteen_shows_no_number()
    {
        var network = Network() with { Members = 10 };

        var figure = Release(Counts(network)).Of(network.Label, Measure.Members);

        Assert.Equal((FigureKind.FewerThan, 15L), (figure.Kind, figure.Value));
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void A_member_figure_is_set_again_only_after_five_moves(int churn, bool moves)
    {
        var before = Network() with { Members = 46 };
        var first = Release(Counts(before));

        var outcome = DisclosureControl.Release(Counts(H1.Next(), before with { Members = 60, Churn = churn }), Key(1), [first]);

        Assert.Equal(moves, outcome.Table.Of(before.Label, Measure.Members) != first.Of(before.Label, Measure.Members));
        Assert.Equal(moves ? ["link"] : [], outcome.MemberFiguresSet);
    }

    [Fact]
    public void A_figure_that_skipped_a_release_is_still_not_moved_by_fewer_than_five()
    {
        var link = Network() with { Members = 46 };
        var first = Release(Counts(link));
        var without = Release(Counts(H1.Next(), Network("aha")), 1, first);

        var third = Release(Counts(H1.Next().Next(), link with { Members = 50, Churn = 4 }), 1, without, first);

        Assert.Equal(first.Of(link.Label, Measure.Members), third.Of(link.Label, Measure.Members));
    }

    [Theory]
    [InlineData(2, FigureKind.Withheld, Withholding.FewEvents)]
    [InlineData(3, FigureKind.Rounded, Withholding.None)]
    public void Attendance_needs_three_meetings_whose_heads_were_counted(int counted, FigureKind kind, Withholding reason)
    {
        var network = Network() with { Events = 6, CountedEvents = counted, Headcount = 90 };

        var figure = Release(Counts(network)).Of(network.Label, Measure.Attendance);

        Assert.Equal((kind, reason), (figure.Kind, figure.Reason));
    }

    [Theory]
    [InlineData(7, FigureKind.Withheld)]
    [InlineData(8, FigureKind.Rounded)]
    public void Hours_of_a_network_need_eight_people(int contributors, FigureKind kind)
    {
        var network = Network() with { HoursContributors = contributors, HoursUsed = 4 * 90 };

        Assert.Equal(kind, Release(Counts(network)).Of(network.Label, Measure.HoursUsed).Kind);
    }

    [Theory]
    [InlineData(5, 3, true)]
    [InlineData(5, 2, false)]
    [InlineData(7, 0, false)]
    public void Hours_of_all_networks_need_eight_hidden_people_in_two_networks(int first, int second, bool shown)
    {
        var table = Release(Counts(
            Network("link") with { HoursContributors = first, HoursUsed = 4 * 40 },
            Network("aha") with { HoursContributors = second, HoursUsed = 4 * 40 },
            Network("roze") with { HoursContributors = 9, HoursUsed = 4 * 40 }));

        Assert.Equal(shown, table.Total(Measure.HoursUsed).IsNumber);
    }

    [Fact]
    public void Where_every_network_shows_its_hours_all_together_are_their_sum_for_every_key()
    {
        var networks = new[] { 61, 62, 63, 64 }.Select((hours, index) => Network($"n{index}") with { HoursContributors = 8, HoursUsed = hours * 4 }).ToArray();
        for (var key = 0; key < 50; key++)
        {
            var table = Release(Counts(networks), key);

            Assert.Equal(networks.Sum(network => table.Of(network.Label, Measure.HoursUsed).Value), table.Total(Measure.HoursUsed).Value);
        }
    }

    [Fact]
    public void Hours_that_are_not_shown_come_to_the_total_as_if_they_were_one_network()
    {
        NetworkCounts[] hidden = [Network("one") with { HoursContributors = 5, HoursUsed = 4 * 40 }, Network("two") with { HoursContributors = 4, HoursUsed = 4 * 23 }];
        var shown = Network("link") with { HoursContributors = 9, HoursUsed = 4 * 77 };

        var both = Release(Counts([shown, .. hidden]));

        Assert.Equal(Release(Counts(hidden)).Total(Measure.HoursUsed).Value, both.Total(Measure.HoursUsed).Value - both.Of(shown.Label, Measure.HoursUsed).Value);
    }

    [Fact]
    public void A_member_figure_whose_release_was_withdrawn_is_neither_repeated_nor_followed_before_five_have_moved()
    {
        var link = Network() with { Members = 46 };
        var first = Release(Counts(link));
        var third = H1.Next().Next();

        var few = DisclosureControl.Release(Counts(third, link with { Members = 62, Churn = 4 }), Key(1), [first], [H1.Next()]);
        var enough = DisclosureControl.Release(Counts(third, link with { Members = 63, Churn = 5 }), Key(1), [first], [H1.Next()]);
        var since = DisclosureControl.Release(Counts(third.Next(), link with { Members = 64, Churn = 1 }), Key(1), [first, enough.Table], [H1.Next()]);

        Assert.Equal((FigureKind.Withheld, Withholding.Withdrawn), (few.Table.Of(link.Label, Measure.Members).Kind, few.Table.Of(link.Label, Measure.Members).Reason));
        Assert.Empty(few.MemberFiguresSet);
        Assert.Equal(["link"], enough.MemberFiguresSet);
        Assert.Equal(enough.Table.Of(link.Label, Measure.Members), since.Table.Of(link.Label, Measure.Members));
    }

    [Fact]
    public void Categories_add_up_to_the_money_of_the_year()
    {
        var network = Network() with { MoneyUsed = 249_98, Categories = [new("catering", 124_99, 3), new("speakers", 124_99, 3)] };

        var table = Release(Counts(Period.HalfYear(2025, 2), network));

        Assert.Equal(table.Of(network.Label, Measure.MoneyUsed).Value, table.Categories.Sum(category => category.Amount));
    }

    [Fact]
    public void Granted_is_exact_and_used_is_to_the_nearest_fifty_euro()
    {
        var network = Network() with { HoursGranted = 4 * 60, MoneyGranted = 4_012_34, MoneyUsed = 1_624_99 };

        var table = Release(Counts(network));

        Assert.Equal(240, table.Of(network.Label, Measure.HoursGranted).Value);
        Assert.Equal(4_012_34, table.Of(network.Label, Measure.MoneyGranted).Value);
        Assert.Equal(1_600_00, table.Of(network.Label, Measure.MoneyUsed).Value);
    }

    [Theory]
    [InlineData("2026-01-01", true)]
    [InlineData("2026-01-02", false)]
    public void Figures_about_people_wait_for_one_full_half_year(string founded, bool shown)
    {
        var network = Network() with
        {
            Founded = DateOnly.Parse(founded, System.Globalization.CultureInfo.InvariantCulture),
            Members = 40, Events = 5, CountedEvents = 5, Headcount = 100, HoursContributors = 9, HoursUsed = 400, MoneyUsed = 500_00,
        };

        var table = Release(Counts(network));

        Assert.All([Measure.Members, Measure.Attendance, Measure.HoursUsed], measure => Assert.Equal(shown, table.Of(network.Label, measure).IsNumber));
        Assert.All([Measure.Events, Measure.MoneyUsed], measure => Assert.True(table.Of(network.Label, measure).IsNumber));
    }

    [Fact]
    public void Totals_add_up_what_is_shown()
    {
        var link = Network("link") with { Members = 46 };
        var table = Release(Counts(link, Network("aha") with { Members = 12 - 2 }, Network("roze") with { Members = 31 }));

        var shown = table.Networks.Select(network => table.Of(network, Measure.Members)).Where(figure => figure.IsNumber).Sum(figure => figure.Value);

        Assert.Equal(shown, table.Total(Measure.Members).Value);
    }

    [Fact]
    public void A_month_tells_of_money_alone()
    {
        var network = Network() with { Members = 46, Events = 4, Headcount = 80, MoneyGranted = 100_00, MoneyUsed = 60_00 };

        var table = Release(Counts(Period.Month(2026, 10), network));

        Assert.Equal([Measure.MoneyGranted, Measure.MoneyUsed], table.Measures);
        Assert.DoesNotContain("members", table.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_category_of_two_invoices_hides_in_other_and_takes_the_smallest_one_along()
    {
        var network = Network() with
        {
            Categories = [new("catering", 900_00, 6), new("speakers", 400_00, 3), new("print", 80_00, 2)],
        };

        var table = Release(Counts(Period.HalfYear(2025, 2), network));

        Assert.Equal([new("link", "catering", 900_00), new("link", "other", 500_00)], table.Categories);
    }

    [Fact]
    public void Two_invoices_in_a_whole_year_are_not_divided_at_all()
    {
        var network = Network() with { Categories = [new("print", 80_00, 2)] };

        Assert.Empty(Release(Counts(Period.HalfYear(2025, 2), network)).Categories);
    }

    [Fact]
    public void A_negative_count_a_double_network_and_a_clock_set_back_release_nothing()
    {
        var later = Release(Counts(H1.Next(), Network()));

        Assert.Throws<ArgumentException>(() => Release(Counts(Network() with { Members = -1 })));
        Assert.Throws<ArgumentException>(() => Release(Counts(Network(), Network())));
        Assert.Throws<ArgumentException>(() => Release(Counts(Network()), 1, later));
    }
}
