namespace NetworksPortal.Events.Hosting;

/// <param name="Name">A network's public name.</param>
/// <param name="Coming">How many of its members had a seat when this day was first looked at; null where they are fewer than <see cref="Least"/>.</param>
public sealed record HostCount(string Name, int? Coming)
{
    /// <summary>Of another network a number is shown from here on.</summary>
    public const int Least = 5;
}

/// <summary>What a network knows of those with whom it hosts a meeting.</summary>
/// <param name="Others">The networks that host it too, by name; empty where they no longer do.</param>
public sealed record Together(IReadOnlyList<HostCount> Others)
{
    /// <summary>
    /// Whether seats and waitlist may be told. Whoever knows the capacity, that it is full and who of their own has a seat also knows
    /// how many the others are; so only where that number may be known.
    /// </summary>
    public bool ShowsSeats => Others.Count > 0 && Others.All(other => other.Coming is not null);
}
