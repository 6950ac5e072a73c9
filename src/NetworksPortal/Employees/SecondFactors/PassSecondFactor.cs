using Microsoft.EntityFrameworkCore;
using NetworksPortal.Persistence;
using NodaTime;

namespace NetworksPortal.Employees.SecondFactors;

/// <summary>
/// The second step: a code of the app or a recovery code, each once. Tries are counted as those of passwords are, and apart
/// from them: a right password does not give them back, and neither does a new one by mail.
/// </summary>
public sealed class PassSecondFactor(PortalDb db, ISecondFactorSeal seal, TimeProvider time)
{
    /// <returns>False alike for a code that is wrong, was used before, or comes after too many tries.</returns>
    public async Task<bool> Handle(EmployeeId id, string typed, CancellationToken ct)
    {
        if (await db.Set<SecondFactor>().AsNoTracking().SingleOrDefaultAsync(f => f.Employee == id, ct) is not { } factor || !await TakeTry(id, ct))
        {
            return false;
        }

        var digits = string.Concat(typed.Where(char.IsAsciiLetterOrDigit));
        var passes = digits.Length == TimeCode.Digits && digits.All(char.IsAsciiDigit)
            ? await TakeStep(factor, digits, ct)
            : await TakeRecoveryCode(id, digits, ct);
        await (passes ? GiveTriesBack(id, ct) : LockWhenOut(id, ct));
        return passes;
    }

    /// <summary>Counted before the code is looked at, so that tries made at the same moment all count.</summary>
    private async Task<bool> TakeTry(EmployeeId id, CancellationToken ct)
    {
        var now = time.Now();
        return await db.Set<SecondFactor>()
            .Where(f => f.Employee == id && f.WrongInARow < PasswordCheck.Tries && (f.LockedUntil == null || f.LockedUntil <= now))
            .ExecuteUpdateAsync(set => set.SetProperty(f => f.WrongInARow, f => f.WrongInARow + 1), ct) == 1;
    }

    /// <summary>Of two who send one code at the same moment, the database lets one win.</summary>
    private async Task<bool> TakeStep(SecondFactor factor, string code, CancellationToken ct) =>
        TimeCode.StepOf(seal.Open(factor.Employee, factor.Key), code, time.GetUtcNow()) is { } step
        && await db.Set<SecondFactor>().Where(f => f.Employee == factor.Employee && f.LastStep < step)
            .ExecuteUpdateAsync(set => set.SetProperty(f => f.LastStep, step), ct) == 1;

    private async Task<bool> TakeRecoveryCode(EmployeeId id, string code, CancellationToken ct)
    {
        var hash = RecoveryCode.HashOf(code);
        return await db.Set<RecoveryCode>().Where(c => c.Employee == id && c.Hash == hash).ExecuteDeleteAsync(ct) == 1;
    }

    private Task GiveTriesBack(EmployeeId id, CancellationToken ct) => db.Set<SecondFactor>().Where(f => f.Employee == id)
        .ExecuteUpdateAsync(set => set.SetProperty(f => f.WrongInARow, 0).SetProperty(f => f.LockedUntil, (Instant?)null), ct);

    private Task LockWhenOut(EmployeeId id, CancellationToken ct)
    {
        var until = (Instant?)(time.Now() + Duration.FromTimeSpan(PasswordCheck.LockedFor));
        return db.Set<SecondFactor>().Where(f => f.Employee == id && f.WrongInARow >= PasswordCheck.Tries)
            .ExecuteUpdateAsync(set => set.SetProperty(f => f.WrongInARow, 0).SetProperty(f => f.LockedUntil, until), ct);
    }
}
