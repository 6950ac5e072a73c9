using System.Text;
using NetworksPortal.Events;
using NetworksPortal.Memberships;
using NodaTime;

namespace NetworksPortal.Tests.Events;

public sealed class CalendarFileTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 20, 9, 0);

    [Fact]
    public void No_line_is_longer_than_75_octets_and_folding_splits_no_letter()
    {
        var title = string.Concat(Enumerable.Repeat("Şahin é 🌷 ", 30));
        var file = Write(title, "Zaal");

        Assert.All(file.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.Contains("SUMMARY:" + title, file.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_line_ends_with_a_carriage_return_and_a_line_feed()
    {
        var file = Write("Overleg", "Zaal");

        Assert.Equal(file.Count(c => c == '\n'), file.Split("\r\n").Length - 1);
        Assert.EndsWith("END:VCALENDAR\r\n", file, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_cannot_break_out_of_its_line()
    {
        var file = Write("a,b;c\\d\r\nBEGIN:VALARM", "");

        Assert.Contains(@"SUMMARY:a\,b\;c\\d\nBEGIN:VALARM", file, StringComparison.Ordinal);
        Assert.DoesNotContain("\r\nBEGIN:VALARM", file, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, 28)]
    [InlineData(3, 29)]
    [InlineData(10, 25)]
    [InlineData(11, 24)]
    public void Noon_in_Brussels_is_noon_in_the_file_around_both_changes_of_summer_time(int month, int day)
    {
        var times = EventTimes.On(new LocalDate(2026, month, day), new LocalTime(12, 0), new LocalTime(13, 0));
        var file = CalendarFile.Write([Entry("Overleg", "") with { StartsAt = times.StartsAt, EndsAt = times.EndsAt }], Now);

        Assert.Contains($"DTSTART;TZID=Europe/Brussels:2026{month:00}{day:00}T120000\r\n", file, StringComparison.Ordinal);
        Assert.Contains("BEGIN:VTIMEZONE\r\nTZID:Europe/Brussels\r\n", file, StringComparison.Ordinal);
    }

    [Fact]
    public void A_private_entry_tells_neither_who_organises_nor_who_comes()
    {
        var file = Write("Overleg", "Zaal Lieve");

        Assert.Contains("CLASS:PRIVATE", file, StringComparison.Ordinal);
        Assert.All(["ORGANIZER", "ATTENDEE", "DESCRIPTION", "URL", "Kring"], word => Assert.DoesNotContain(word, file, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Two_members_and_the_public_have_nothing_in_common_to_match_a_meeting_on()
    {
        var secret = Guid.NewGuid();
        var uids = new[] { CalendarUid.For(PersonaId.New(), secret), CalendarUid.For(PersonaId.New(), secret), CalendarUid.ForPublic(secret) };

        Assert.Equal(3, uids.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(uids[2], CalendarUid.ForPublic(secret));
    }

    private static string Write(string title, string place) => CalendarFile.Write([Entry(title, place)], Now);

    private static CalendarEntry Entry(string title, string place) =>
        new("uid", 0, Now, Now + Duration.FromHours(1), title, place, IsCancelled: false, IsPublic: false);
}
