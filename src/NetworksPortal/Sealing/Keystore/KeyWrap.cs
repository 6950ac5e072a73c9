using System.Text;

namespace NetworksPortal.Sealing.Keystore;

/// <summary>
/// How keys lie in the keystore: sealed with a key that is derived from the master key, with their own name as associated
/// data, so that a row that was moved does not unwrap.
/// </summary>
internal sealed class KeyWrap(MasterKey master)
{
    private readonly byte[] key = master.Derive("keystore|wrap|v1");

    public static string NetworkName(int network, int version) => $"network|{network}|{version}";

    public static string EmployeeName(int employee) => $"employee|{employee}";

    public static string PurposeName(string purpose) => $"purpose|{purpose}";

    public byte[] Wrap(byte[] secret, string name) => Aead.Seal(key, secret, Encoding.UTF8.GetBytes(name));

    /// <exception cref="System.Security.Cryptography.CryptographicException">Another master key wrapped it, or it was changed or moved.</exception>
    public byte[] Unwrap(byte[] wrapped, string name) => Aead.Open(key, wrapped, Encoding.UTF8.GetBytes(name));
}
