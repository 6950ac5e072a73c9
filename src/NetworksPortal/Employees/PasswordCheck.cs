using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NetworksPortal.Persistence;

namespace NetworksPortal.Employees;

/// <summary>
/// Checks a password and counts the tries. Known or unknown, open, closed or locked: the same statements run and one
/// hash is verified, so that neither the answer nor its time tells who has an account.
/// </summary>
public sealed class PasswordCheck(PortalDb db, IPasswordHasher<Employee> hasher, DummyPassword dummy, TimeProvider time)
{
    public const int Tries = 5;

    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(10);

    public async Task<bool> Passes(Employee? employee, string password, CancellationToken ct)
    {
        // Account 0 is nobody's: tries while an account is locked do not make the lock longer.
        var account = employee is null || IsLocked(employee) ? 0 : employee.Id;
        var may = await TakeTry(account, ct) && employee is { Active: true, PasswordHash: not null };
        var result = hasher.VerifyHashedPassword(
            may ? employee! : dummy.Owner, may ? employee!.PasswordHash! : dummy.Hash, password);
        var passes = may && result != PasswordVerificationResult.Failed;
        await (passes ? GiveTriesBack(account, ct) : LockWhenOut(account, ct));
        return passes;
    }

    /// <summary>Counted before the hash is looked at, so that tries made at the same moment all count.</summary>
    private async Task<bool> TakeTry(int account, CancellationToken ct) =>
        await db.Employees.Where(e => e.Id == account && e.AccessFailedCount < Tries)
            .ExecuteUpdateAsync(e => e.SetProperty(x => x.AccessFailedCount, x => x.AccessFailedCount + 1), ct) == 1;

    private Task GiveTriesBack(int account, CancellationToken ct) =>
        db.Employees.Where(e => e.Id == account)
            .ExecuteUpdateAsync(e => e.SetProperty(x => x.AccessFailedCount, 0).SetProperty(x => x.LockoutEnd, (DateTimeOffset?)null), ct);

    private Task LockWhenOut(int account, CancellationToken ct)
    {
        var until = (DateTimeOffset?)(time.GetUtcNow() + LockedFor);
        return db.Employees.Where(e => e.Id == account && e.AccessFailedCount >= Tries)
            .ExecuteUpdateAsync(e => e.SetProperty(x => x.AccessFailedCount, 0).SetProperty(x => x.LockoutEnd, until), ct);
    }

    private bool IsLocked(Employee employee) => employee.LockoutEnd > time.GetUtcNow();
}
