using NodaTime;

namespace NetworksPortal.Events;

/// <summary>
/// How long a seat that came free waits for whoever was first: a day, or a third of the time that is left where the meeting is
/// nearer, so that two others still have their turn. In the last hours nobody is asked any more: who waited longest has the seat.
/// </summary>
public static class OfferWindow
{
    public static Duration Longest { get; } = Duration.FromHours(24);

    /// <summary>Nearer to the start than this a seat is given at once.</summary>
    public static Duration Last { get; } = Duration.FromHours(4);

    /// <returns>Until when the offer holds; null where the seat is given at once.</returns>
    public static Instant? Until(Instant now, Instant startsAt)
    {
        var left = startsAt - now;
        return left <= Last ? null : now + Duration.Min(Longest, left / 3);
    }
}
