using System.Text.Json;
using System.Text.Json.Serialization;
using NetworksPortal.Events.Series;
using NetworksPortal.Networks;
using NetworksPortal.Rooms;
using NetworksPortal.Sealing;

namespace NetworksPortal.Events;

/// <summary>
/// Everything about a meeting that is written in words. It is kept as one sealed text, so that a reader of the
/// database sees neither what a meeting is about, nor where it is, nor which room booking belongs to it.
/// </summary>
public sealed record EventSheet
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    public string Title { get; init; } = "";

    /// <summary>Markdown.</summary>
    public string Text { get; init; } = "";

    public string Place { get; init; } = "";

    /// <summary>How to get there.</summary>
    public string Route { get; init; } = "";

    /// <summary>An https address, shown to those who come and to nobody else.</summary>
    public string OnlineLink { get; init; } = "";

    /// <summary>What stands in a calendar where others can look along. Never the network's name.</summary>
    public string CalendarTitle { get; init; } = "";

    /// <summary>Whom to ask, and how.</summary>
    public string Contact { get; init; } = "";

    public AccessInformation Access { get; init; } = new();

    /// <summary>How many are expected, for whoever lends a room. Not a limit.</summary>
    public int? People { get; init; }

    /// <summary>What must be in the room.</summary>
    public RoomFeatures RoomNeeds { get; init; }

    public RoomId? Room { get; init; }

    public RoomBookingId? Booking { get; init; }

    /// <summary>What was changed for this meeting alone, where it is one of a series.</summary>
    public SeriesParts Own { get; init; }

    [JsonIgnore]
    public bool IsOnline => OnlineLink.Length > 0;

    /// <summary>Whether somebody who knows the other sheet goes to the right place.</summary>
    public bool IsWhere(EventSheet other) => (Place, Room, OnlineLink) == (other.Place, other.Room, other.OnlineLink);

    /// <summary>The same, wherever it may be held.</summary>
    public EventSheet WithoutRoom() => this with { Room = null, Booking = null, Place = "" };

    public SealedText Seal(INetworkSeal seal, NetworkId network) => seal.Seal(network, JsonSerializer.Serialize(this, Json));

    public static EventSheet Open(INetworkSeal seal, NetworkId network, SealedText sheet) =>
        seal.Open(network, sheet, static text => JsonSerializer.Deserialize<EventSheet>(text, Json)!);
}
