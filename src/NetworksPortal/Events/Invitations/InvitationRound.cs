using NetworksPortal.Networks;
using NetworksPortal.Sealing;
using NodaTime;

namespace NetworksPortal.Events.Invitations;

/// <summary>
/// The invitations to one meeting, as one row however many they are: whom they are for is found while they are sent. A row for
/// each would be a list of members, and their number how many there are.
/// </summary>
public sealed class InvitationRound
{
    private static readonly Duration LongestPause = Duration.FromHours(1);

    private InvitationRound() { }

    public InvitationRound(EventId meeting, NetworkId network, SealedText progress, Instant now)
    {
        (Event, Network, Progress) = (meeting, network, progress);
        (Queued, NextAttempt) = (now, now);
    }

    public EventId Event { get; private set; }

    public NetworkId Network { get; private set; }

    /// <summary>A <see cref="RoundProgress"/>.</summary>
    public SealedText Progress { get; private set; }

    public Instant Queued { get; private set; }

    /// <summary>When it may go on; while somebody is sending, the end of their lease. Null once it has ended.</summary>
    public Instant? NextAttempt { get; private set; }

    /// <summary>How often in a row the server was not to be had.</summary>
    public int Failures { get; private set; }

    public bool HasEnded => NextAttempt is null;

    /// <summary>Whatever has not left after a day is of no use any more.</summary>
    public bool IsTooOld(Instant now) => now >= Queued + Mail.OutboxMail.GiveUpAfter;

    /// <summary>Goes on at once.</summary>
    public void GoOn(SealedText progress, Instant now) => (Progress, NextAttempt, Failures) = (progress, now, 0);

    /// <summary>Goes on later, each time after twice as long.</summary>
    public void Wait(SealedText progress, Instant now)
    {
        Failures++;
        (Progress, NextAttempt) = (progress, now + Duration.Min(Duration.FromMinutes(1L << Math.Min(Failures - 1, 10)), LongestPause));
    }

    public void End(SealedText progress) => (Progress, NextAttempt) = (progress, null);
}
