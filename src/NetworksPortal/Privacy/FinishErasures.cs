using Microsoft.EntityFrameworkCore;
using NetworksPortal.Employees;
using NetworksPortal.Sealing.Keystore;

namespace NetworksPortal.Privacy;

/// <summary>
/// Destroys the secrets of accounts that erased themselves while the process ended before it came to that. It goes by what
/// the portal wrote down, and not by which secrets have no account: a new account has its secret before its row.
/// </summary>
public sealed class FinishErasures(IAccountRegister register, IDbContextFactory<KeystoreDb> keystores, KeyRing keys)
{
    public async Task Handle(CancellationToken ct)
    {
        var erased = (await register.StruckOutAsync(ct)).Select(account => account.Value).ToHashSet();
        await using var keystore = await keystores.CreateDbContextAsync(ct);
        var secrets = await keystore.EmployeeSecrets.Select(s => s.Employee).ToListAsync(ct);
        foreach (var left in secrets.Where(erased.Contains))
        {
            await keys.ForgetEmployeeAsync(new EmployeeId(left), ct);
        }
    }
}
