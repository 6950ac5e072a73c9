using System.Text.Json.Serialization;
using NetworksPortal.Rooms;

namespace NetworksPortal.Events;

/// <summary>What somebody may need to know before they can decide to come.</summary>
public enum AccessItem
{
    StepFree,
    Lift,
    AdaptedToilet,
    ParkingAndTram,
    AssistanceDogs,
    SignLanguage,
    Captions,
    InductionLoop,
    Microphone,
    HybridLink,
    LowStimulus,
    Breaks,
    Diet,
    AlcoholFree,
}

/// <summary>"No" is an answer, and shown as one.</summary>
public enum Provision { Unknown, Yes, No }

public sealed record AccessAnswer(Provision Provision, string Note = "")
{
    public const int NoteLength = 200;

    public static AccessAnswer None { get; } = new(Provision.Unknown);
}

/// <summary>All that a meeting says about its accessibility: every item has an answer, if only "we do not know yet".</summary>
public sealed record AccessInformation
{
    private static readonly Dictionary<AccessItem, RoomFeatures> ByRoom = new()
    {
        [AccessItem.StepFree] = RoomFeatures.StepFree,
        [AccessItem.Lift] = RoomFeatures.Lift,
        [AccessItem.AdaptedToilet] = RoomFeatures.AdaptedToilet,
        [AccessItem.InductionLoop] = RoomFeatures.InductionLoop,
        [AccessItem.LowStimulus] = RoomFeatures.LowStimulus,
        [AccessItem.HybridLink] = RoomFeatures.HybridSet,
    };

    public static IReadOnlyList<AccessItem> Items { get; } = Enum.GetValues<AccessItem>();

    public IReadOnlyDictionary<AccessItem, AccessAnswer> Answers { get; init; } = new Dictionary<AccessItem, AccessAnswer>();

    public AccessAnswer this[AccessItem item] => Answers.GetValueOrDefault(item, AccessAnswer.None);

    /// <summary>What the organiser promised and a room must therefore have.</summary>
    [JsonIgnore]
    public RoomFeatures RoomNeeds => ByRoom
        .Where(pair => this[pair.Key].Provision == Provision.Yes)
        .Aggregate(RoomFeatures.None, (needs, pair) => needs | pair.Value);

    /// <summary>What the organiser left open and the room answers is answered by the room.</summary>
    public AccessInformation CompletedBy(RoomFeatures room) => this with
    {
        Answers = Items.ToDictionary(item => item, item => this[item] switch
        {
            { Provision: Provision.Unknown } open when ByRoom.TryGetValue(item, out var feature) =>
                open with { Provision = room.HasFlag(feature) ? Provision.Yes : Provision.No },
            var said => said,
        }),
    };
}
