using NetworksPortal.Networks;
using NetworksPortal.Sealing;

namespace NetworksPortal.Events.Hosting;

/// <summary>The words of a meeting as the network keeps them that planned it.</summary>
/// <param name="Network">Who planned it.</param>
internal readonly record struct SealedSheet(EventId Meeting, NetworkId Network, SealedText Text)
{
    public static SealedSheet Of(Event meeting) => new(meeting.Id, meeting.Network, meeting.Sheet);
}
