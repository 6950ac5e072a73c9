using System.Buffers.Binary;
using System.Security.Cryptography;
using NetworksPortal.Employees;
using NetworksPortal.Employees.SecondFactors;
using NetworksPortal.Sealing.Keystore;

namespace NetworksPortal.Sealing;

/// <summary>Under a key of the keystore for this alone, which gets a new version when all keys are renewed.</summary>
public sealed class SecondFactorSeal(KeyRing keys) : ISecondFactorSeal
{
    private const string Purpose = "second-factors";

    public int Newest => keys.NewestVersion(Purpose);

    /// <summary>Makes the first version, which would else be made by the first second factor.</summary>
    public void Prepare() => keys.Purpose(Purpose, Newest);

    public SealedKey Seal(EmployeeId employee, byte[] key)
    {
        var version = Newest;
        return new(version, Aead.Seal(keys.Purpose(Purpose, version), key, Row(employee, version)));
    }

    public byte[] Open(EmployeeId employee, SealedKey key) => Aead.Open(keys.Purpose(Purpose, key.Version), key.Blob, Row(employee, key.Version));

    private static byte[] Row(EmployeeId employee, int version)
    {
        var row = new byte[2 * sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(row, employee.Value);
        BinaryPrimitives.WriteInt32BigEndian(row.AsSpan(sizeof(int)), version);
        return row;
    }
}
