using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NetworksPortal.Persistence;

namespace NetworksPortal.Employees;

/// <summary>
/// Checks a password and counts the tries: five for an account from one place, and for the account as a whole so many that only a
/// crowd gets there. Known or unknown, open, closed or locked: the same statements run and one hash is verified, so that
/// neither the answer nor its time tells who has an account.
/// </summary>
public sealed class PasswordCheck(PortalDb db, IPasswordHasher<Employee> hasher, DummyPassword dummy, PasswordTries tries, TimeProvider time)
{
    /// <summary>From one address, from one browser where somebody signed in before, and in a session.</summary>
    public const int Tries = 5;

    /// <summary>From everywhere together. Then only browsers that signed in before are let try.</summary>
    public const int TriesOfStrangers = 50;

    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(10);

    /// <summary>Of somebody who is signed in and shows once more who they are. What strangers try does not count here.</summary>
    public Task<bool> Passes(Employee? employee, string password, CancellationToken ct) => Passes(employee, password, "session", isStranger: false, ct);

    /// <summary>Of somebody at the door.</summary>
    public Task<bool> Passes(Employee? employee, string password, TryOrigin origin, CancellationToken ct) =>
        origin.Device is { } device && device.Account == employee?.EmployeeId
            ? Passes(employee, password, "device " + device.Id, isStranger: false, ct)
            : Passes(employee, password, "address " + origin.Address, isStranger: true, ct);

    private async Task<bool> Passes(Employee? employee, string password, string place, bool isStranger, CancellationToken ct)
    {
        var mayHere = employee is not null && tries.Take(employee.EmployeeId, place);
        // Account 0 is nobody's: tries while an account is locked do not make the lock longer.
        var account = !mayHere || !isStranger || IsLocked(employee!) ? 0 : employee!.Id;
        var may = (await TakeTry(account, ct) || !isStranger) && mayHere && employee is { Active: true, PasswordHash: not null };
        var result = hasher.VerifyHashedPassword(
            may ? employee! : dummy.Owner, may ? employee!.PasswordHash! : dummy.Hash, password);
        var passes = may && result != PasswordVerificationResult.Failed;
        if (passes)
        {
            tries.GiveBack(employee!.EmployeeId, place);
        }

        await (passes ? GiveTriesBack(account, ct) : LockWhenOut(account, ct));
        return passes;
    }

    /// <summary>Counted before the hash is looked at, so that tries made at the same moment all count.</summary>
    private async Task<bool> TakeTry(int account, CancellationToken ct) =>
        await db.Employees.Where(e => e.Id == account && e.AccessFailedCount < TriesOfStrangers)
            .ExecuteUpdateAsync(e => e.SetProperty(x => x.AccessFailedCount, x => x.AccessFailedCount + 1), ct) == 1;

    private Task GiveTriesBack(int account, CancellationToken ct) =>
        db.Employees.Where(e => e.Id == account)
            .ExecuteUpdateAsync(e => e.SetProperty(x => x.AccessFailedCount, 0).SetProperty(x => x.LockoutEnd, (DateTimeOffset?)null), ct);

    private Task LockWhenOut(int account, CancellationToken ct)
    {
        var until = (DateTimeOffset?)(time.GetUtcNow() + LockedFor);
        return db.Employees.Where(e => e.Id == account && e.AccessFailedCount >= TriesOfStrangers)
            .ExecuteUpdateAsync(e => e.SetProperty(x => x.AccessFailedCount, 0).SetProperty(x => x.LockoutEnd, until), ct);
    }

    private bool IsLocked(Employee employee) => employee.LockoutEnd > time.GetUtcNow();
}
