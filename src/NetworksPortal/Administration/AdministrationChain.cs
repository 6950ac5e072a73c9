using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NetworksPortal.Sealing.Keystore;

namespace NetworksPortal.Administration;

/// <summary>
/// Links the lines of the administration log. The key lies in the keystore, so that whoever can write the database cannot
/// write a line that fits. What a chain cannot tell is that its last lines were taken off.
/// </summary>
internal sealed class AdministrationChain(KeyRing keys)
{
    public static byte[] Start { get; } = new byte[HMACSHA256.HashSizeInBytes];

    public byte[] Link(byte[] before, AdministrationEntry entry) =>
        HMACSHA256.HashData(keys.Purpose("administration-log"), (byte[])[.. before, .. Encoding.UTF8.GetBytes(Line(entry))]);

    private static string Line(AdministrationEntry entry) => string.Join('\n',
        entry.At.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture), entry.By?.Value, entry.Action, entry.About?.Value, entry.Detail);
}
