namespace NetworksPortal.Events.Series;

/// <summary>How a meeting comes back.</summary>
public enum Rhythm
{
    Weekly,
    Fortnightly,

    /// <summary>On the same day of the month; on its last day where the month is shorter.</summary>
    MonthlyByDate,

    /// <summary>On the first, second, third or fourth such weekday of the month; a fifth is the last.</summary>
    MonthlyByWeekday,

    /// <summary>On the last such weekday of the month.</summary>
    MonthlyByLastWeekday,
}

/// <summary>What becomes of the dates on which the room is taken.</summary>
public enum IfTaken { Ask, WithoutRoom, LeaveOut }

/// <summary>How far a change of one meeting of a series goes.</summary>
public enum Reach { Alone, Following }
