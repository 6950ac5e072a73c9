using NetworksPortal.Memberships;
using NodaTime;

namespace NetworksPortal.Events;

/// <summary>For whom an agenda is read, and when.</summary>
/// <param name="Skip">How many of its lines are left out before the first.</param>
/// <param name="Most">How many lines.</param>
internal sealed record AgendaAsked(Viewer Viewer, Instant Now, int Skip, int Most)
{
    /// <summary>Whatever began before it is over by now.</summary>
    public Instant Earliest => Now - EventTimes.Longest;
}
