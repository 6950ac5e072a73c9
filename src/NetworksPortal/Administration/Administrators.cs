using System.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NetworksPortal.Employees;
using NetworksPortal.Persistence;

namespace NetworksPortal.Administration;

/// <summary>Who holds which role of the organisation, and that an administrator always remains.</summary>
public sealed class Administrators(PortalDb db)
{
    /// <summary>Two administrators who remove each other at the same moment must not both succeed.</summary>
    public Task<WriteScope> Begin(CancellationToken ct) => WriteScope.BeginAsync(db, ct, IsolationLevel.Serializable);

    public Task<bool> Any(CancellationToken ct) => Holders(Roles.Administrator).AnyAsync(ct);

    /// <exception cref="RuleViolation"><c>LastAdministrator</c>: this account is the only one that is left.</exception>
    public async Task DemandAnother(EmployeeId than, CancellationToken ct)
    {
        if (!await Holders(Roles.Administrator).AnyAsync(e => e.Id != than.Value, ct))
        {
            throw new RuleViolation("LastAdministrator", "Roles");
        }
    }

    /// <exception cref="RuleViolation"><c>LastAdministrator</c>: no administrator is left beside these accounts, and one of them is.</exception>
    public async Task DemandAnother(IReadOnlyCollection<EmployeeId> than, CancellationToken ct)
    {
        var ids = than.Select(account => account.Value).ToHashSet();
        var holders = await Holders(Roles.Administrator).Select(e => e.Id).ToListAsync(ct);
        if (holders.Exists(ids.Contains) && holders.TrueForAll(ids.Contains))
        {
            throw new RuleViolation("LastAdministrator", "Roles");
        }
    }

    public async Task<IReadOnlyList<string>> RolesOf(EmployeeId id, CancellationToken ct) =>
        await db.UserRoles.Where(h => h.UserId == id.Value).Join(db.Roles, h => h.RoleId, r => r.Id, (h, r) => r.Name!).ToListAsync(ct);

    public async Task Give(EmployeeId id, string role, CancellationToken ct) =>
        db.UserRoles.Add(new() { UserId = id.Value, RoleId = await IdOf(role, ct) });

    public Task Take(EmployeeId id, IReadOnlyList<string> roles, CancellationToken ct) =>
        db.UserRoles
            .Where(h => h.UserId == id.Value && db.Roles.Any(r => r.Id == h.RoleId && roles.Contains(r.Name!)))
            .ExecuteDeleteAsync(ct);

    public Task TakeAll(IReadOnlyCollection<EmployeeId> from, CancellationToken ct)
    {
        var ids = from.Select(account => account.Value).ToList();
        return db.UserRoles.Where(h => EF.Parameter(ids).Contains(h.UserId)).ExecuteDeleteAsync(ct);
    }

    private IQueryable<Employee> Holders(string role) =>
        db.Employees.Where(e => e.Active && db.UserRoles.Any(h => h.UserId == e.Id && db.Roles.Any(r => r.Id == h.RoleId && r.Name == role)));

    private async Task<int> IdOf(string name, CancellationToken ct)
    {
        var role = await db.Roles.SingleOrDefaultAsync(r => r.Name == name, ct);
        if (role is null)
        {
            role = new IdentityRole<int>(name) { NormalizedName = name.ToUpperInvariant() };
            db.Roles.Add(role);
            await db.SaveChangesAsync(ct);
        }

        return role.Id;
    }
}
