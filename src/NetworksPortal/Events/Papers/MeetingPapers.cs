using NetworksPortal.Networks;
using NetworksPortal.Sealing;

namespace NetworksPortal.Events.Papers;

/// <summary>What a core team wrote for and after a meeting: its house rule, agenda and minutes, sealed as one text.</summary>
public sealed class MeetingPapers
{
    private MeetingPapers() { }

    public MeetingPapers(EventId meeting, NetworkId network)
    {
        Event = meeting;
        Network = network;
    }

    /// <summary>Key too: a meeting has one.</summary>
    public EventId Event { get; private set; }

    public NetworkId Network { get; private set; }

    /// <summary>A <see cref="PaperWords"/>.</summary>
    public SealedText Words { get; private set; } = SealedText.Empty;

    /// <summary>How often it was written. Who changes it says which one they read.</summary>
    public int Version { get; private set; }

    public void Write(PaperWords words, INetworkSeal seal)
    {
        Words = words.Seal(seal, Network);
        Version++;
    }
}
