namespace NetworksPortal.Events.Papers;

/// <summary>What may be told of what was said at a meeting. Stored by name; the strictest stands where nobody chose.</summary>
public enum HouseRule
{
    /// <summary>Nothing. The minutes are read here, and there is no file of them.</summary>
    StaysHere,

    /// <summary>What was said, not by whom and not who was there: minutes with a member's name in them are held up.</summary>
    WithoutNames,

    /// <summary>Anything.</summary>
    Open,
}
