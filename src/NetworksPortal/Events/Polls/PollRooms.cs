using Microsoft.EntityFrameworkCore;
using NetworksPortal.Persistence;
using NetworksPortal.Rooms;
using NetworksPortal.Sealing;

namespace NetworksPortal.Events.Polls;

/// <summary>Keeps a room for each date until one is chosen, and gives back the others.</summary>
public sealed class PollRooms(PortalDb db, INetworkSeal seal, RoomCatalogue rooms, BookRoom book, FreeRoom free)
{
    /// <exception cref="RuleViolation">As <see cref="BookRoom.Handle"/>, about the date of which it is the room.</exception>
    internal async Task<PollPlace> KeepAsync(PollDate date, int number, EventSheet sheet, CancellationToken ct)
    {
        if (date.Room is not { } room)
        {
            return PollPlace.Of(date.Where);
        }

        try
        {
            var booking = await book.Handle(new RoomRequest(room, date.Times.Interval, sheet.People, sheet.RoomNeeds), ct);
            return PollPlace.Of(date.Where) with { Words = (await rooms.Find(room, ct))!.Name, Room = room, Booking = booking };
        }
        catch (RuleViolation no)
        {
            throw new RuleViolation(no.Code, $"Dates[{number}].Room", [.. no.Arguments]);
        }
    }

    /// <summary>Gives back the rooms of a poll, but for the date that was chosen.</summary>
    internal async Task FreeAsync(PollId poll, PollOptionId? chosen, CancellationToken ct)
    {
        foreach (var option in await db.Set<PollOption>().AsNoTracking().Where(o => o.Poll == poll && o.Id != chosen).ToListAsync(ct))
        {
            if (PollPlace.Open(seal, option.Network, option.Place).Booking is { } booking)
            {
                await free.Handle(booking, ct);
            }
        }
    }
}
