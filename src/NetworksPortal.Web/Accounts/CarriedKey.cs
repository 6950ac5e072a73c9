using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using NetworksPortal.Employees;

namespace NetworksPortal.Web.Accounts;

/// <summary>
/// The key that a page shows to be taken over, carried by its own form until a code proves that an app has it: sealed, for this
/// account alone and not for long, so that nothing is kept of a key that is not used.
/// </summary>
internal sealed class CarriedKey(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    public string Pack(EmployeeId account, byte[] key) => Convert.ToBase64String(For(account).Protect(key, Life));

    /// <returns>Null where it is not what <see cref="Pack"/> made for this account, or too old.</returns>
    public byte[]? Unpack(EmployeeId account, string? carried)
    {
        try
        {
            return For(account).Unprotect(Convert.FromBase64String(carried ?? ""));
        }
        catch (Exception no) when (no is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private ITimeLimitedDataProtector For(EmployeeId account) =>
        protection.CreateProtector("NetworksPortal.SecondFactor", account.ToString()).ToTimeLimitedDataProtector();
}
