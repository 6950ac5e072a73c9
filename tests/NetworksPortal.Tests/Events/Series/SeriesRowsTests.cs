using NetworksPortal.Events.Series;
using NodaTime;

namespace NetworksPortal.Tests.Events.Series;

public sealed class SeriesRowsTests
{
    private static readonly SeriesId Soup = SeriesId.New();
    private static readonly SeriesId Walk = SeriesId.New();

    [Fact]
    public void A_series_of_many_leaves_room_for_other_meetings_and_none_of_it_is_lost()
    {
        var rows = SeriesRows.Of(["s1", "lunch", "s2", "w1", "s3", "film", "s4"], name => name[0] switch { 's' => Soup, 'w' => Walk, _ => null }, 2);

        Assert.Equal(["s1", "lunch", "s2 (s3 s4)", "w1", "film"], rows.Select(row => row.Later.Count == 0 ? row.Meeting : $"{row.Meeting} ({string.Join(' ', row.Later)})"));
    }

    [Theory]
    [InlineData(2026, 12, 25, true)]
    [InlineData(2027, 1, 1, true)]
    [InlineData(2027, 3, 29, true)]
    [InlineData(2027, 5, 6, true)]
    [InlineData(2027, 5, 17, true)]
    [InlineData(2028, 4, 17, true)]
    [InlineData(2026, 4, 6, true)]
    [InlineData(2026, 12, 26, false)]
    [InlineData(2027, 3, 30, false)]
    public void Holidays_are_known_with_those_that_move_with_Easter(int year, int month, int day, bool closed) =>
        Assert.Equal(closed, Holidays.Has(new LocalDate(year, month, day)));
}
