using System.Security.Cryptography;
using System.Text;
using NetworksPortal.Insights.Tests.Support;
using static NetworksPortal.Insights.Tests.Support.Build;

namespace NetworksPortal.Insights.Tests;

public sealed class PayloadTests
{
    private static readonly ReleasedTable Table = Release(Counts(
        Period.HalfYear(2025, 2),
        Network("link") with { Members = 46, Events = 6, CountedEvents = 6, Headcount = 140, HoursContributors = 5, HoursUsed = 200, HoursGranted = 240, MoneyGranted = 4_000_00, MoneyUsed = 1_650_00, Categories = [new("print", 300_00, 3)] },
        Network("aha") with { Members = 3, Events = 2, CountedEvents = 2, Headcount = 20, HoursContributors = 4, HoursUsed = 100, HoursGranted = 192, MoneyGranted = 4_000_00 }));

    [Fact]
    public void What_is_written_is_read_back_byte_for_byte()
    {
        var read = ReleasedTable.Parse(Table.Text, Table.Sha256);

        Assert.Equal(Table.Text, read.Text);
        Assert.Equal(Table.Categories, read.Categories);
    }

    [Fact]
    public void A_withheld_cell_has_a_reason_and_no_digit()
    {
        var withheld = Table.Text.Split('\n').Where(line => line.Contains("withheld", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(withheld);
        Assert.All(withheld, line => Assert.DoesNotContain(line, char.IsDigit));
    }

    [Fact]
    public void No_member_and_ten_members_give_identical_bytes_whatever_the_key()
    {
        for (var key = 0; key < 50; key++)
        {
            var tables = Enumerable.Range(0, 11).Select(members => Release(Counts(Network("link") with { Members = 46 }, Network("aha") with { Members = members }), key).Text);
            Assert.Single(tables.Distinct());
        }
    }

    [Fact]
    public void No_contributor_and_seven_give_identical_bytes()
    {
        var tables = Enumerable.Range(0, 8).Select(people => Release(Counts(Network() with { HoursContributors = people, HoursUsed = people * 40 })).Text);

        Assert.Single(tables.Distinct());
    }

    [Fact]
    public void A_text_that_does_not_match_its_hash_is_refused() =>
        Assert.Throws<InvalidReleaseException>(() => ReleasedTable.Parse(Table.Text.Replace("exact\t6", "exact\t7", StringComparison.Ordinal), Table.Sha256));

    [Theory]
    [InlineData("figure\taha\tmembers\tfewer-than\t15", "figure\taha\tmembers\trounded\t10", "under the floor")]
    [InlineData("figure\taha\tmembers\tfewer-than\t15", "figure\taha\tmembers\texact\t3", "the true number")]
    [InlineData("figure\taha\tattendance\twithheld\tfew-events", "figure\taha\tattendance\trounded\t20", "two meetings")]
    [InlineData("figure\tlink\tmoney-used\trounded\t165000", "figure\tlink\tmoney-used\trounded\t165010", "not to fifty euro")]
    [InlineData("figure\t*\tevents\texact\t8", "figure\t*\tevents\texact\t9", "a total of its own")]
    [InlineData("figure\taha\tevents\texact\t2\n", "", "a missing figure")]
    [InlineData("network\taha", "network\tAHA", "a key of another form")]
    [InlineData("network\taha", "remark\tsecret\nnetwork\taha", "a line of its own")]
    [InlineData("exact\t240", "exact\t0240", "digits in another form")]
    [InlineData("released-figures\t1", "released-figures\t2", "another edition")]
    [InlineData("2025-H2", "2025-H1", "categories in a first half")]
    public void A_text_that_no_release_makes_is_refused_even_with_its_own_hash(string from, string to, string because)
    {
        var forged = Table.Text.Replace(from, to, StringComparison.Ordinal);

        Assert.NotEqual(Table.Text, forged);
        Assert.False(Reads(forged), because);
    }

    [Fact]
    public void Hours_of_all_networks_beside_one_hidden_network_are_refused()
    {
        var table = Release(Counts(Network("link") with { HoursContributors = 9, HoursUsed = 400 }, Network("aha")));
        var forged = table.Text.Replace("figure\t*\thours-used\twithheld\tsmall-group", "figure\t*\thours-used\trounded\t400", StringComparison.Ordinal);

        Assert.NotEqual(table.Text, forged);
        Assert.False(Reads(forged));
    }

    private static bool Reads(string text)
    {
        try
        {
            ReleasedTable.Parse(text, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
            return true;
        }
        catch (InvalidReleaseException)
        {
            return false;
        }
    }
}
