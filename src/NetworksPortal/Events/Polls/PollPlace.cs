using System.Text.Json;
using NetworksPortal.Networks;
using NetworksPortal.Rooms;
using NetworksPortal.Sealing;

namespace NetworksPortal.Events.Polls;

/// <summary>Where a date would be. A room is booked for it as long as nobody decided; sealed, so that no booking leads to a network.</summary>
public sealed record PollPlace(string Words = "", string Link = "", RoomId? Room = null, RoomBookingId? Booking = null)
{
    /// <summary>An address is a link, anything else is a place.</summary>
    /// <exception cref="RuleViolation"><c>Link.NotHttps</c>, <c>NamesNetwork</c>, <c>Text.TooLong</c>.</exception>
    public static PollPlace Of(string where) => where.Contains("://", StringComparison.Ordinal) ? new(Link: where.Trim()) : new(where.Trim());

    /// <summary>What the meeting says once it is this date.</summary>
    public EventSheet On(EventSheet sheet) => sheet with { Place = Words, OnlineLink = Link, Room = Room, Booking = Booking };

    public SealedText Seal(INetworkSeal seal, NetworkId network) => seal.Seal(network, JsonSerializer.Serialize(this));

    public static PollPlace Open(INetworkSeal seal, NetworkId network, SealedText place) =>
        seal.Open(network, place, static text => JsonSerializer.Deserialize<PollPlace>(text)!);
}
