using NetworksPortal.Rooms;

namespace NetworksPortal.Web.Demo;

/// <summary>What facilities lend.</summary>
internal sealed class DemoRooms(AddRoom add)
{
    private static readonly RoomDescription[] All =
    [
        new("Zaal Leie", "Gelijkvloers, eerste deur links na het onthaal.", 40, RoomFeatures.StepFree | RoomFeatures.AdaptedToilet | RoomFeatures.InductionLoop | RoomFeatures.HybridSet),
        new("Zaal Schelde", "Tweede verdieping, tegenover de lift.", 18, RoomFeatures.StepFree | RoomFeatures.Lift | RoomFeatures.AdaptedToilet | RoomFeatures.HybridSet),
        new("Stille kamer", "Eerste verdieping, achter de bibliotheek. De lichten zijn dimbaar.", 10, RoomFeatures.StepFree | RoomFeatures.Lift | RoomFeatures.LowStimulus),
        new("Wintertuin", "Gelijkvloers, via de binnenkoer.", 60, RoomFeatures.StepFree),
        new("Zolderkamer", "Derde verdieping, enkel met de trap.", 24, RoomFeatures.LowStimulus),
    ];

    /// <returns>The rooms by name.</returns>
    public async Task<IReadOnlyDictionary<string, RoomId>> CreateAsync(CancellationToken ct)
    {
        var rooms = new Dictionary<string, RoomId>(StringComparer.Ordinal);
        foreach (var room in All)
        {
            rooms[room.Name] = await add.Handle(room, ct);
        }

        return rooms;
    }
}
