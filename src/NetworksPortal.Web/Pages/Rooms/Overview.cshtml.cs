using NetworksPortal.Rooms;
using NodaTime;

namespace NetworksPortal.Web.Pages.Rooms;

/// <summary>The rooms and when they are taken. By whom is not known here, and cannot be asked.</summary>
public sealed class OverviewModel(RoomCatalogue catalogue, BookedTimes booked) : PortalPage
{
    public IReadOnlyList<Room> Rooms { get; private set; } = [];

    public IReadOnlyList<IGrouping<LocalDate, BookedTime>> Days { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Rooms = await catalogue.Handle(Aborted);
        Days = [.. (await booked.Handle(Aborted)).GroupBy(time => time.StartsAt.Local().Date)];
    }

    public string NameOf(RoomId id) => Rooms.FirstOrDefault(room => room.Id == id)?.Name ?? "";
}
