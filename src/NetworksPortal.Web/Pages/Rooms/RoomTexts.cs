namespace NetworksPortal.Web.Pages.Rooms;

/// <summary>Names the words about rooms: <c>RoomTexts.resx</c>.</summary>
public sealed class RoomTexts;
