using Microsoft.EntityFrameworkCore;
using NetworksPortal.Persistence;

namespace NetworksPortal.Employees.SecondFactors;

/// <summary>Takes a key into use once its app has shown that it makes the right codes. Every session of the account ends.</summary>
public sealed class SetUpSecondFactor(PortalDb db, SecondFactorRows factors, ISecondFactorSeal seal, TimeProvider time)
{
    /// <param name="me">Whose.</param>
    /// <param name="key">What the app took over.</param>
    /// <param name="code">What it shows now.</param>
    /// <param name="ct">Stops the work.</param>
    /// <returns>The account with its new security stamp, and the recovery codes in clear, this one time.</returns>
    /// <exception cref="RuleViolation"><c>CodeWrong</c>.</exception>
    public async Task<(Employee Employee, IReadOnlyList<string> Codes)> Handle(EmployeeId me, byte[] key, string code, CancellationToken ct)
    {
        var step = TimeCode.StepOf(key, string.Concat(code.Where(char.IsAsciiDigit)), time.GetUtcNow()) ?? throw new RuleViolation("CodeWrong", "Code");
        await using var transaction = await WriteScope.BeginAsync(db, ct);
        var employee = await db.Employees.SingleAsync(e => e.Id == me.Value && e.Active, ct);
        await factors.RemoveAsync(me, ct);
        db.Add(new SecondFactor(me, seal.Seal(me, key), step));
        var codes = await factors.NewCodesAsync(me, ct);
        employee.TurnOnSecondFactor();
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return (employee, codes);
    }
}
