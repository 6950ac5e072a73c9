using Microsoft.EntityFrameworkCore;
using NetworksPortal.Persistence;
using NetworksPortal.Rooms;
using NetworksPortal.Tests.Events;
using NodaTime;

namespace NetworksPortal.Tests.Rooms;

public sealed class BookRoomTests : IAsyncLifetime
{
    private static readonly Instant Noon = BrusselsTime.At(EventScene.Tuesday + LocalTime.Noon, "");

    private readonly EventScene scene = new();

    public Task InitializeAsync() => scene.InitializeAsync();

    public Task DisposeAsync() => scene.DisposeAsync();

    [Fact]
    public async Task Fifty_bookings_at_once_for_one_room_and_time_give_one()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => TryAsync(0, 60))));

        Assert.Equal(1, outcomes.Count(outcome => outcome == "booked"));
        Assert.Equal(49, outcomes.Count(outcome => outcome == "RoomNotAvailable"));
    }

    [Theory]
    [InlineData(60, 120, "booked")]
    [InlineData(-60, 0, "booked")]
    [InlineData(59, 120, "RoomNotAvailable")]
    [InlineData(-60, 1, "RoomNotAvailable")]
    [InlineData(15, 30, "RoomNotAvailable")]
    [InlineData(-60, 120, "RoomNotAvailable")]
    public async Task Bookings_may_touch_but_never_overlap(int from, int until, string outcome)
    {
        await TryAsync(0, 60);

        Assert.Equal(outcome, await TryAsync(from, until));
    }

    [Fact]
    public async Task A_room_that_is_not_there_is_not_available() => Assert.Equal("RoomNotAvailable", await TryAsync(0, 60, RoomId.New()));

    [Fact]
    public async Task A_room_that_was_given_back_can_be_taken_again()
    {
        var booking = await BookAsync(0, 60, scene.Lieve);

        await scene.Do<FreeRoom>(free => free.Handle(booking, default));

        Assert.Equal("booked", await TryAsync(0, 60));
    }

    [Fact]
    public async Task The_database_itself_refuses_a_second_booking_of_a_quarter_of_an_hour()
    {
        await BookAsync(0, 60, scene.Lieve);
        var insert = FormattableStringFactory("INSERT INTO \"RoomSlots\" SELECT \"Room\", \"Number\", \"Booking\" FROM \"RoomSlots\" LIMIT 1");

        await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => scene.Do<PortalDb>(db => db.Database.ExecuteSqlAsync(insert)));
    }

    [Theory]
    [InlineData(0, 60)]
    [InlineData(30, 90)]
    [InlineData(-30, 1)]
    [InlineData(10, 20)]
    [InlineData(-60, 120)]
    public async Task The_database_itself_refuses_a_booking_that_overlaps_however_it_is_written(int from, int until)
    {
        await BookAsync(0, 60, scene.Lieve);

        await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => InsertAsync(from, until));
        await InsertAsync(60, 120);
        await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => scene.Do<PortalDb>(db =>
            db.Set<RoomBooking>().ExecuteUpdateAsync(set => set.SetProperty(b => b.StartsAt, Noon).SetProperty(b => b.EndsAt, Noon + Duration.FromHours(1)))));
    }

    [Fact]
    public async Task The_database_itself_refuses_a_booking_that_ends_before_it_starts() =>
        await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => InsertAsync(60, 0));

    [Fact]
    public async Task A_booking_that_somebody_wrote_without_its_quarters_is_not_available_either()
    {
        await InsertAsync(0, 60);

        Assert.Equal("RoomNotAvailable", await TryAsync(30, 90));
    }

    [Fact]
    public void A_booking_has_no_column_that_could_lead_to_whoever_booked()
    {
        var columns = typeof(RoomBooking).GetProperties().Concat(typeof(RoomSlot).GetProperties()).Select(p => p.PropertyType.Name).Distinct();

        Assert.DoesNotContain(columns, type => type is "NetworkId" or "PersonaId" or "EmployeeId" or "EventId" or "String");
    }

    private Task InsertAsync(int from, int until) => scene.Do<PortalDb>(db => db.Database.ExecuteSqlAsync(
        $"""INSERT INTO "RoomBookings" ("Id", "Room", "StartsAt", "EndsAt", "Needs") VALUES ({Guid.NewGuid()}, {scene.Lieve.Value}, {Milliseconds(from)}, {Milliseconds(until)}, 'None')"""));

    private static long Milliseconds(int minutes) => (Noon + Duration.FromMinutes(minutes)).ToUnixTimeMilliseconds();

    private static FormattableString FormattableStringFactory(string sql) => System.Runtime.CompilerServices.FormattableStringFactory.Create(sql);

    private Task<RoomBookingId> BookAsync(int from, int until, RoomId room) => scene.Ask<BookRoom, RoomBookingId>(use => use.Handle(
        new RoomRequest(room, new Interval(Noon + Duration.FromMinutes(from), Noon + Duration.FromMinutes(until)), 10, RoomFeatures.StepFree), default));

    private async Task<string> TryAsync(int from, int until, RoomId? room = null)
    {
        try
        {
            await BookAsync(from, until, room ?? scene.Lieve);
            return "booked";
        }
        catch (RuleViolation no)
        {
            return no.Code;
        }
    }
}
