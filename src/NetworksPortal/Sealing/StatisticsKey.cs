using NetworksPortal.Sealing.Keystore;

namespace NetworksPortal.Sealing;

/// <summary>The secret behind the rounding offsets of published figures. It never changes: a new one would move every figure.</summary>
public sealed class StatisticsKey(KeyRing keys)
{
    /// <summary>Its name in the keystore.</summary>
    public const string Purpose = "statistics";

    /// <returns>32 bytes.</returns>
    public byte[] Bytes() => keys.Purpose(Purpose);
}
