namespace NetworksPortal.Rooms;

/// <summary>What a room has; what is not named, it has not. As the needs of a booking: what must be there.</summary>
[Flags]
public enum RoomFeatures
{
    None = 0,
    StepFree = 1,
    Lift = 2,
    AdaptedToilet = 4,
    InductionLoop = 8,
    LowStimulus = 16,
    HybridSet = 32,
}

public static class RoomFeaturesList
{
    /// <summary>Every single feature, in the order in which pages name them.</summary>
    public static IReadOnlyList<RoomFeatures> All { get; } = [.. Enum.GetValues<RoomFeatures>().Where(feature => feature != RoomFeatures.None)];

    /// <summary>Each of them by its name, as a form has them.</summary>
    public static IEnumerable<string> Split(RoomFeatures features) => All.Where(feature => features.HasFlag(feature)).Select(feature => feature.ToString());

    /// <summary>Those of which the name is among what a form sent.</summary>
    public static RoomFeatures Join(IReadOnlyCollection<string> names) => All
        .Where(feature => names.Contains(feature.ToString(), StringComparer.Ordinal))
        .Aggregate(RoomFeatures.None, (all, feature) => all | feature);
}
