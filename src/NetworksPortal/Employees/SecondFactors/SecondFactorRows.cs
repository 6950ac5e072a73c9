using Microsoft.EntityFrameworkCore;
using NetworksPortal.Persistence;

namespace NetworksPortal.Employees.SecondFactors;

/// <summary>What an account has of it.</summary>
/// <param name="IsOn">Whether it is asked at the sign-in.</param>
/// <param name="CodesLeft">Recovery codes that were not used.</param>
public sealed record SecondFactorState(bool IsOn, int CodesLeft);

/// <summary>The rows of second factors. Changes are part of the caller's transaction.</summary>
public sealed class SecondFactorRows(PortalDb db)
{
    public async Task<SecondFactorState> Of(EmployeeId id, CancellationToken ct) => new(
        await db.Employees.AnyAsync(e => e.Id == id.Value && e.TwoFactorEnabled, ct),
        await db.Set<RecoveryCode>().CountAsync(c => c.Employee == id, ct));

    /// <summary>Ends the codes that there are and makes new ones.</summary>
    /// <returns>In clear, this one time.</returns>
    internal async Task<IReadOnlyList<string>> NewCodesAsync(EmployeeId id, CancellationToken ct)
    {
        await db.Set<RecoveryCode>().Where(c => c.Employee == id).ExecuteDeleteAsync(ct);
        var issued = Enumerable.Range(0, RecoveryCode.Count).Select(_ => RecoveryCode.Issue(id)).ToList();
        db.AddRange(issued.Select(one => one.Code));
        return issued.ConvertAll(one => one.Text);
    }

    public Task RemoveAsync(EmployeeId id, CancellationToken ct) => RemoveAsync([id], ct);

    public async Task RemoveAsync(IReadOnlyCollection<EmployeeId> of, CancellationToken ct)
    {
        var ids = of.ToList();
        await db.Set<SecondFactor>().Where(f => EF.Parameter(ids).Contains(f.Employee)).ExecuteDeleteAsync(ct);
        await db.Set<RecoveryCode>().Where(c => EF.Parameter(ids).Contains(c.Employee)).ExecuteDeleteAsync(ct);
    }
}
