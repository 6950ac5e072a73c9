using NetworksPortal.Networks;
using NetworksPortal.Sealing;

namespace NetworksPortal.Memberships;

/// <summary>
/// What a core team leaves for whoever takes over, one text of the whole team. Who wrote it stands in the network's own log and
/// nowhere else.
/// </summary>
public sealed class HandoverNote
{
    public const int Length = 4000;

    private HandoverNote() { }

    public HandoverNote(NetworkId network)
    {
        Network = network;
    }

    /// <summary>Key too: a network has one.</summary>
    public NetworkId Network { get; private set; }

    public SealedText Text { get; private set; } = SealedText.Empty;

    /// <summary>How often it was written. Who changes it says which one they read.</summary>
    public int Version { get; private set; }

    public void Write(SealedText text)
    {
        Text = text;
        Version++;
    }
}
