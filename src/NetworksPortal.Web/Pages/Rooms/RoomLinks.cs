using NetworksPortal.Rooms;

namespace NetworksPortal.Web.Pages.Rooms;

public static class RoomLinks
{
    public const string Overview = "/rooms";

    public const string Add = "/rooms/new";

    public static string Change(RoomId id) => $"/rooms/{id}";
}
