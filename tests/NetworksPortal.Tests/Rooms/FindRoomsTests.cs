using NetworksPortal.Rooms;
using NetworksPortal.Tests.Events;
using NodaTime;

namespace NetworksPortal.Tests.Rooms;

public sealed class FindRoomsTests : IAsyncLifetime
{
    private readonly EventScene scene = new();

    public async Task InitializeAsync()
    {
        await scene.InitializeAsync();
        await AddAsync("Stille kamer", 10, RoomFeatures.StepFree | RoomFeatures.LowStimulus);
        await AddAsync("Wintertuin", 60, RoomFeatures.StepFree | RoomFeatures.InductionLoop);
        await AddAsync("Zolder", 24, RoomFeatures.None);
    }

    public Task DisposeAsync() => scene.DisposeAsync();

    [Fact]
    public async Task What_fits_comes_first_and_the_smallest_of_it_before_the_larger()
    {
        var found = await FindAsync(new RoomWish(Hours(12, 13), 20, RoomFeatures.StepFree));

        Assert.Equal(["Zaal Lieve", "Wintertuin", "Stille kamer", "Zolder"], found.Select(room => room.Room.Name));
        Assert.Equal([true, true, false, false], found.Select(room => room.Fits));
        Assert.Equal((false, RoomFeatures.None), (found[2].IsLargeEnough, found[2].Lacks));
        Assert.Equal((true, RoomFeatures.StepFree), (found[3].IsLargeEnough, found[3].Lacks));
    }

    [Fact]
    public async Task Without_a_number_or_needs_every_free_room_fits() =>
        Assert.All(await FindAsync(new RoomWish(Hours(12, 13), null, RoomFeatures.None)), room => Assert.True(room.Fits));

    [Theory]
    [InlineData(12, 13, false)]
    [InlineData(11, 14, false)]
    [InlineData(13, 14, true)]
    [InlineData(10, 12, true)]
    public async Task A_room_is_free_or_it_is_not_and_nobody_learns_why(int from, int until, bool free)
    {
        await BookAsync(scene.Lieve, Hours(12, 13));

        Assert.Equal(free, (await FindAsync(new RoomWish(Hours(from, until), null, RoomFeatures.None))).Single(room => room.Room.Id == scene.Lieve).IsFree);
    }

    [Fact]
    public async Task The_booking_of_the_meeting_that_is_changed_gives_way()
    {
        var own = await BookAsync(scene.Lieve, Hours(12, 13));

        Assert.True((await FindAsync(new RoomWish(Hours(12, 14), null, RoomFeatures.None, own))).Single(room => room.Room.Id == scene.Lieve).IsFree);
    }

    [Fact]
    public async Task The_nearest_free_times_of_a_room_lie_around_what_takes_it()
    {
        await BookAsync(scene.Lieve, Hours(11, 14));

        var times = await NearestAsync(new RoomWish(Hours(12, 13), null, RoomFeatures.None));

        Assert.Equal([Hours(10, 11), Hours(14, 15), Hours(9, 10)], times.Order(Comparer<Interval>.Create((a, b) => Math.Abs((a.Start - Hours(12, 13).Start).TotalMinutes).CompareTo(Math.Abs((b.Start - Hours(12, 13).Start).TotalMinutes)))).ThenBy(t => t.Start));
    }

    [Fact]
    public async Task A_day_that_is_full_gives_the_same_hours_of_the_days_beside_it_and_never_a_weekend_or_the_past()
    {
        await BookAsync(scene.Lieve, Hours(7, 22));

        var times = await NearestAsync(new RoomWish(Hours(12, 13), null, RoomFeatures.None));

        Assert.Equal([23, 25, 26], times.Select(time => time.Start.Local().Day).Order());
        Assert.All(times, time => Assert.Equal((12, 13), (time.Start.Local().Hour, time.End.Local().Hour)));
    }

    [Fact]
    public async Task The_same_hours_stay_the_same_on_the_clock_after_the_change_of_summer_time()
    {
        // The week before the clock goes back is full, and the nearest working day lies beyond the change.
        var friday = new LocalDate(2027, 10, 29);
        foreach (var day in Enumerable.Range(0, 5))
        {
            await BookAsync(scene.Lieve, Hours(7, 22, friday.PlusDays(-day)));
        }

        var times = await NearestAsync(new RoomWish(Hours(12, 13, friday), null, RoomFeatures.None));

        Assert.Contains(new LocalDate(2027, 11, 1), times.Select(time => time.Start.Local().Date));
        Assert.All(times, time => Assert.Equal(12, time.Start.Local().Hour));
    }

    private static Interval Hours(int from, int until, LocalDate? day = null) => EventTimesOf(day ?? EventScene.Tuesday, from, until);

    private static Interval EventTimesOf(LocalDate day, int from, int until) =>
        new(BrusselsTime.At(day + new LocalTime(from, 0), ""), BrusselsTime.At(day + new LocalTime(until, 0), ""));

    private Task<IReadOnlyList<FoundRoom>> FindAsync(RoomWish wish) => scene.Ask<FindRooms, IReadOnlyList<FoundRoom>>(find => find.Handle(wish, default));

    private Task<IReadOnlyList<Interval>> NearestAsync(RoomWish wish) => scene.Ask<NearestFreeTimes, IReadOnlyList<Interval>>(find => find.Handle(scene.Lieve, wish, default));

    private Task AddAsync(string name, int seats, RoomFeatures features) => scene.Do<AddRoom>(add => add.Handle(new RoomDescription(name, "", seats, features), default));

    private Task<RoomBookingId> BookAsync(RoomId room, Interval time) => scene.Ask<BookRoom, RoomBookingId>(use => use.Handle(new RoomRequest(room, time, null, RoomFeatures.None), default));
}
