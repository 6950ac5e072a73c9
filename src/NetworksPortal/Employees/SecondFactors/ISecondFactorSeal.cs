namespace NetworksPortal.Employees.SecondFactors;

/// <summary>A key as it lies in the database.</summary>
public sealed record SealedKey(int Version, byte[] Blob);

/// <summary>Seals the key of a second factor to its account, so that it opens for no other one, and from the database alone for nobody.</summary>
public interface ISecondFactorSeal
{
    SealedKey Seal(EmployeeId employee, byte[] key);

    /// <exception cref="System.Security.Cryptography.CryptographicException">It was changed, or belongs to another account.</exception>
    byte[] Open(EmployeeId employee, SealedKey key);
}
