using NetworksPortal.Rooms;

namespace NetworksPortal.Web.Pages.Events;

/// <summary>Looks for rooms on behalf of a form.</summary>
public sealed class RoomDesk(RoomCatalogue catalogue, FindRooms find, NearestFreeTimes nearest)
{
    private const int Most = 3;

    /// <summary>Every room by name, before anybody said when.</summary>
    public async Task<RoomBoard> AllAsync(CancellationToken ct) => new([.. (await catalogue.Handle(ct)).Select(room => new RoomCard(room, null))]);

    /// <summary>
    /// The rooms measured by the wish. Where the wanted one cannot be had, or none fits, others at the same time are offered and
    /// the nearest times of the wanted one, or else of the room that would have fitted.
    /// </summary>
    public async Task<RoomBoard> SearchAsync(RoomWish wish, RoomId? wanted, bool isClash, CancellationToken ct)
    {
        var found = await find.Handle(wish, ct);
        var board = new RoomBoard([.. found.Select(room => new RoomCard(room.Room, room))], wish.Time, isClash);
        if (!isClash && board.Fitting > 0)
        {
            return board;
        }

        var others = found.Where(room => room.Fits && room.Room.Id != wanted).Take(Most);
        var room = found.FirstOrDefault(room => room.Room.Id == wanted && room.Suits) ?? found.FirstOrDefault(room => room.Suits && !room.IsFree);
        var times = room is null ? [] : await nearest.Handle(room.Room.Id, wish, ct);
        return board with
        {
            Elsewhere = [.. others.Select(other => new RoomOffer(other.Room, wish.Time))],
            Otherwise = [.. times.Select(time => new RoomOffer(room!.Room, time))],
        };
    }
}
