using System.Security.Cryptography;
using NetworksPortal.Networks;
using NetworksPortal.Sealing.Keystore;

namespace NetworksPortal.Sealing;

/// <summary>
/// The opaque address of a network's space: 80 bits under a keystore key of its own, so that it stands in no
/// database in clear and outlives a rotation of the network's key.
/// </summary>
public sealed class SpaceKeys(KeyRing keys)
{
    private const int Bytes = 10;

    private readonly byte[] key = keys.Purpose("space");

    public string Of(NetworkId network)
    {
        var address = HMACSHA256.HashData(key, BitConverter.GetBytes(network.Value));
        return Convert.ToHexStringLower(address.AsSpan(0, Bytes));
    }
}
