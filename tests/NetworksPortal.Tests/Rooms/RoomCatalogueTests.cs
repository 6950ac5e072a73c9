using NetworksPortal.Rooms;
using NetworksPortal.Tests.Events;

namespace NetworksPortal.Tests.Rooms;

public sealed class RoomCatalogueTests : IAsyncLifetime
{
    private readonly EventScene scene = new();

    public Task InitializeAsync() => scene.InitializeAsync();

    public Task DisposeAsync() => scene.DisposeAsync();

    [Fact]
    public async Task Two_rooms_cannot_have_one_name() => Assert.Equal(("RoomName.Taken", "Name"), await RefusedAsync(new("Zaal Lieve", "", 10, default)));

    [Theory]
    [InlineData("", 10, "RoomName.Missing", "Name")]
    [InlineData("Zolder", 0, "Seats.OutOfRange", "Seats")]
    [InlineData("Zolder", 1001, "Seats.OutOfRange", "Seats")]
    public async Task A_room_has_a_name_and_a_number_of_seats_that_can_be(string name, int seats, string code, string field) =>
        Assert.Equal((code, field), await RefusedAsync(new(name, "", seats, default)));

    [Fact]
    public async Task A_change_is_what_organisers_see_next()
    {
        await scene.Ask<ChangeRoom, bool>(use => use.Handle(
            scene.Lieve, new RoomDescription("Zaal Leie", "Naast de lift", 32, RoomFeatures.Lift | RoomFeatures.HybridSet), default));

        var room = Assert.Single(await scene.Ask<RoomCatalogue, IReadOnlyList<Room>>(use => use.Handle(default)));
        Assert.Equal(("Zaal Leie", 32, RoomFeatures.Lift | RoomFeatures.HybridSet), (room.Name, room.Seats, room.Features));
    }

    [Fact]
    public async Task An_unknown_room_cannot_be_changed() =>
        Assert.False(await scene.Ask<ChangeRoom, bool>(use => use.Handle(RoomId.New(), new RoomDescription("x", "", 1, default), default)));

    private async Task<(string Code, string? Field)> RefusedAsync(RoomDescription said)
    {
        var no = await Assert.ThrowsAsync<RuleViolation>(() => scene.Ask<AddRoom, RoomId>(use => use.Handle(said, default)));
        return (no.Code, no.Field);
    }
}
