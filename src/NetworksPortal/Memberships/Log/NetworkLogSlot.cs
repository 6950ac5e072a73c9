using NetworksPortal.Networks;

namespace NetworksPortal.Memberships.Log;

/// <summary>
/// One sealed line of a network's log. Every network has the same numbers, written to or not, so that neither their count
/// nor their size tells which network did something. Number 0 holds how far the log has come.
/// </summary>
public sealed class NetworkLogSlot
{
    /// <summary>The line that holds the <see cref="LogHead"/>.</summary>
    public const int HeadNumber = 0;

    private NetworkLogSlot() { }

    internal NetworkLogSlot(NetworkId network, int number)
    {
        Network = network;
        Number = number;
    }

    public NetworkId Network { get; private set; }

    public int Number { get; private set; }

    public int KeyVersion { get; private set; }

    public byte[] Blob { get; private set; } = [];

    internal void Hold((int KeyVersion, byte[] Blob) seal) => (KeyVersion, Blob) = seal;
}
