using System.Security.Cryptography;
using NetworksPortal.Networks;
using NetworksPortal.Sealing;

namespace NetworksPortal.Memberships.Log;

/// <summary>Opens and seals single lines. A line that does not open is null: it harms no other.</summary>
public sealed class NetworkLogSlots(LogSeal seal)
{
    /// <summary>Lines that a log grows by, in all networks at once.</summary>
    internal const int Block = 256;

    internal byte[]? Open(NetworkLogSlot slot)
    {
        try
        {
            return seal.Open(slot.Network, slot.Number, slot.KeyVersion, slot.Blob);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    internal void Hold(NetworkLogSlot slot, byte[] line) => slot.Hold(seal.Seal(slot.Network, slot.Number, line));

    internal NetworkLogSlot New(NetworkId network, int number, byte[] line)
    {
        var slot = new NetworkLogSlot(network, number);
        Hold(slot, line);
        return slot;
    }
}
