using NetworksPortal.Insights.Tests.Support;
using static NetworksPortal.Insights.Tests.Support.Build;

namespace NetworksPortal.Insights.Tests;

/// <summary>A network's own words go through unchanged, or not at all.</summary>
public sealed class OwnWordsTests
{
    private static readonly OwnWords Told = new(PoolBand.QuarterToHalf, "Elke maand een avond meer; “twee uur” is te weinig.");

    [Fact]
    public void They_are_published_as_they_stand_and_read_back()
    {
        var table = Release(Counts(Network() with { OwnWords = Told }, Network("aha")));

        var read = ReleasedTable.Parse(table.Text, table.Sha256);

        Assert.Equal([new PublishedWords("link", Told)], read.OwnWords);
        Assert.Equal(table.Text, read.Text);
    }

    [Fact]
    public void They_change_no_figure()
    {
        var without = Release(Counts(Network() with { Members = 40, HoursUsed = 900, HoursContributors = 9 }));
        var with = Release(Counts(Network() with { Members = 40, HoursUsed = 900, HoursContributors = 9, OwnWords = Told }));

        Assert.Equal(without.Text, string.Concat(with.Text.Split('\n').Where(line => line.Length > 0 && !line.StartsWith("own-words", StringComparison.Ordinal)).Select(line => line + '\n')));
    }

    [Fact]
    public void A_month_has_none() => Assert.Empty(Release(Counts(Period.Month(2026, 6), Network() with { OwnWords = Told })).OwnWords);

    [Theory]
    [InlineData("twee\nregels")]
    [InlineData("een\ttab")]
    [InlineData("een\u2028regel")]
    [InlineData(" rand")]
    public void Layout_in_them_stops_the_release(string words) =>
        Assert.Throws<ArgumentException>(() => Release(Counts(Network() with { OwnWords = Told with { Words = words } })));

    [Fact]
    public void A_long_story_or_an_unknown_band_stops_the_release()
    {
        Assert.Throws<ArgumentException>(() => Release(Counts(Network() with { OwnWords = Told with { Words = new string('a', OwnWords.MostCharacters + 1) } })));
        Assert.Throws<ArgumentException>(() => Release(Counts(Network() with { OwnWords = Told with { Band = (PoolBand)9 } })));
    }

    [Theory]
    [InlineData("own-words\tlink\tquarter-to-half", "own-words\tlink\tmuch")]
    [InlineData("own-words\tlink", "own-words\tnobody")]
    public void A_stored_text_that_breaks_their_rule_is_refused(string from, string to)
    {
        var text = Release(Counts(Network() with { OwnWords = Told })).Text.Replace(from, to, StringComparison.Ordinal);
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));

        Assert.Throws<InvalidReleaseException>(() => ReleasedTable.Parse(text, hash));
    }
}
