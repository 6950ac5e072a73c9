namespace NetworksPortal.Events.Series;

/// <summary>What of a meeting can be otherwise than in the others of its series.</summary>
[Flags]
public enum SeriesParts
{
    None = 0,
    Kind = 1,
    Audience = 1 << 1,
    Day = 1 << 2,
    Hours = 1 << 3,
    AnswerBy = 1 << 4,
    Seats = 1 << 5,
    Guests = 1 << 6,
    Title = 1 << 7,
    CalendarTitle = 1 << 8,
    Text = 1 << 9,
    Place = 1 << 10,
    Route = 1 << 11,
    OnlineLink = 1 << 12,
    Contact = 1 << 13,
    Access = 1 << 14,
    RoomNeeds = 1 << 15,
}
