namespace NetworksPortal.Rooms;

/// <summary>A room that facilities lend, with its size and what it offers to whoever needs it.</summary>
public sealed class Room
{
    public const int NameLength = 60;
    public const int DirectionsLength = 300;
    public const int MostSeats = 1000;

    private Room() { }

    public Room(string name, string directions, int seats, RoomFeatures features)
    {
        Id = RoomId.New();
        Change(name, directions, seats, features);
    }

    public RoomId Id { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>How to get there, in one or two sentences.</summary>
    public string Directions { get; private set; } = "";

    public int Seats { get; private set; }

    public RoomFeatures Features { get; private set; }

    /// <exception cref="RuleViolation">A name is missing or too long, or the number of seats cannot be.</exception>
    public void Change(string name, string directions, int seats, RoomFeatures features)
    {
        name = name.Trim();
        directions = directions.Trim();
        Rules.Demand(name.Length > 0, "RoomName.Missing", nameof(Name));
        Rules.Demand(name.Length <= NameLength, "Text.TooLong", nameof(Name), NameLength);
        Rules.Demand(directions.Length <= DirectionsLength, "Text.TooLong", nameof(Directions), DirectionsLength);
        Rules.Demand(seats is >= 1 and <= MostSeats, "Seats.OutOfRange", nameof(Seats), MostSeats);
        (Name, Directions, Seats, Features) = (name, directions, seats, features);
    }
}
