using NetworksPortal.Networks;
using NetworksPortal.Sealing;

namespace NetworksPortal.Memberships.Log;

/// <summary>Opens and seals single lines. A line that does not open is null: it harms no other.</summary>
public sealed class NetworkLogSlots(LogSeal seal, EpochCounter epochs)
{
    /// <summary>Lines that a log grows by, in all networks at once.</summary>
    internal const int Block = 256;

    /// <summary>Asked before lines are read; inside the write transaction by whoever writes some.</summary>
    internal EpochState Begin() => epochs.Refresh();

    internal byte[]? Open(EpochState asOf, NetworkLogSlot slot) => seal.Open(asOf, slot.Network, slot.Number, slot.KeyVersion, slot.Blob);

    internal void Hold(NetworkLogSlot slot, byte[] line) => slot.Hold(seal.Seal(slot.Network, slot.Number, line));

    internal NetworkLogSlot New(NetworkId network, int number, byte[] line)
    {
        var slot = new NetworkLogSlot(network, number);
        Hold(slot, line);
        return slot;
    }
}
