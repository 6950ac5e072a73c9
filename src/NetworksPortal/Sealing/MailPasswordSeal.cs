using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NetworksPortal.Sealing.Keystore;

namespace NetworksPortal.Sealing;

/// <summary>A password as it lies in the database; nothing tells how long it is.</summary>
public sealed record SealedPassword(int Version, byte[] Blob);

/// <summary>
/// Seals the password of the mail server, under a key of the keystore for this alone, which gets a new version when all keys are renewed.
/// It is sealed to the server and the account there: whoever puts another server into the database has no password for it.
/// </summary>
public sealed class MailPasswordSeal(KeyRing keys)
{
    public const int MostBytes = 254;

    private const string Purpose = "mail-password";
    private const int Length = 256;

    /// <summary>Makes the first version, which would else be made by the first password.</summary>
    public void Prepare() => keys.Purpose(Purpose, keys.NewestVersion(Purpose));

    public SealedPassword Seal(string server, string password)
    {
        var plain = new byte[Length];
        BinaryPrimitives.WriteUInt16BigEndian(plain, (ushort)Encoding.UTF8.GetBytes(password, plain.AsSpan(sizeof(ushort))));
        var version = keys.NewestVersion(Purpose);
        return new(version, Aead.Seal(keys.Purpose(Purpose, version), plain, Binding(server, version)));
    }

    /// <exception cref="CryptographicException">It was changed, or belongs to another server.</exception>
    public string Open(string server, SealedPassword password)
    {
        var plain = Aead.Open(keys.Purpose(Purpose, password.Version), password.Blob, Binding(server, password.Version));
        return Encoding.UTF8.GetString(plain, sizeof(ushort), BinaryPrimitives.ReadUInt16BigEndian(plain));
    }

    private static byte[] Binding(string server, int version) => Encoding.UTF8.GetBytes($"{version}|{server}");
}
