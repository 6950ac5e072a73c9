using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NetworksPortal.Persistence;

namespace NetworksPortal.Employees;

/// <summary>Who this is, or null: one answer for a wrong password and for an account that is unknown, locked or closed.</summary>
public sealed class SignInByPassword(PortalDb db, ILookupNormalizer normalizer, PasswordCheck check, IAfterSignIn after)
{
    public async Task<Employee?> Handle(string email, string password, TryOrigin origin, CancellationToken ct)
    {
        var normalized = normalizer.NormalizeEmail(email);
        var employee = await db.Employees.AsNoTracking().SingleOrDefaultAsync(e => e.NormalizedUserName == normalized, ct);
        if (!await check.Passes(employee, password, origin, ct))
        {
            return null;
        }

        await after.HandleAsync(employee!.EmployeeId, ct);
        return employee;
    }
}
