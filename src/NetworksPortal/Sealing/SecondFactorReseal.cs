using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using NetworksPortal.Employees.SecondFactors;
using NetworksPortal.Persistence;

namespace NetworksPortal.Sealing;

/// <summary>Few rows, each under its account's number: one short transaction.</summary>
internal sealed class SecondFactorReseal(PortalDb db, ISecondFactorSeal seal) : IResealed
{
    public async Task<Resealed> ResealAsync(CancellationToken ct)
    {
        await using var transaction = await WriteScope.BeginAsync(db, ct);
        foreach (var factor in await db.Set<SecondFactor>().AsNoTracking().ToListAsync(ct))
        {
            await RenewAsync(factor, ct);
        }

        await transaction.CommitAsync(ct);
        return new Resealed(0, 0);
    }

    private async Task RenewAsync(SecondFactor factor, CancellationToken ct)
    {
        try
        {
            var (version, blob) = seal.Seal(factor.Employee, seal.Open(factor.Employee, factor.Key));
            await db.Set<SecondFactor>().Where(f => f.Employee == factor.Employee)
                .ExecuteUpdateAsync(set => set.SetProperty(f => f.KeyVersion, version).SetProperty(f => f.Blob, blob), ct);
        }
        catch (CryptographicException)
        {
            // It stays as it is, and an administrator can take it away.
        }
    }
}
