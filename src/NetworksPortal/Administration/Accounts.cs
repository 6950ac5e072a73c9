using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NetworksPortal.Employees;
using NetworksPortal.Persistence;

namespace NetworksPortal.Administration;

/// <summary>Waiting: made, but its holder has not chosen a password yet.</summary>
public enum AccountState { Waiting, Open, Closed }

public sealed record AccountRow(EmployeeId Id, string Name, string Email, string Language, AccountState State, IReadOnlyList<string> Roles);

/// <summary>The accounts, by name. What is known of an account here is that it exists.</summary>
public sealed class Accounts(PortalDb db)
{
    public const int PageSize = 50;

    public async Task<Paged<AccountRow>> Handle(string? search, int page, CancellationToken ct)
    {
        var matching = Matching((search ?? "").Trim());
        var total = await matching.CountAsync(ct);
        var employees = await matching
            .OrderBy(e => e.Name).ThenBy(e => e.Id)
            .Skip(Paged.Offset(page, total, PageSize)).Take(PageSize)
            .AsNoTracking().ToListAsync(ct);
        var roles = await RolesOf([.. employees.Select(e => e.Id)], ct);
        return new(
            [.. employees.Select(e => Row(e, roles[e.Id]))], Paged.Clamp(page, total, PageSize), Paged.Pages(total, PageSize), total);
    }

    public async Task<AccountRow?> Handle(EmployeeId id, CancellationToken ct)
    {
        var employee = await db.Employees.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id.Value, ct);
        return employee is null ? null : Row(employee, (await RolesOf([id.Value], ct))[id.Value]);
    }

    private IQueryable<Employee> Matching(string search)
    {
        var upper = search.ToUpperInvariant();
        return search.Length == 0
            ? db.Employees
            : db.Employees.Where(e => e.NormalizedEmail!.Contains(upper) || e.Name.Contains(search) || e.Name.ToUpper().Contains(upper));
    }

    private async Task<ILookup<int, string>> RolesOf(List<int> ids, CancellationToken ct)
    {
        var held = await db.UserRoles
            .Where(held => ids.Contains(held.UserId))
            .Join(db.Roles, held => held.RoleId, role => role.Id, (held, role) => new { held.UserId, role.Name })
            .ToListAsync(ct);
        return held.ToLookup(h => h.UserId, h => h.Name!);
    }

    private static AccountRow Row(Employee e, IEnumerable<string> roles) => new(
        e.EmployeeId, e.Name, e.Email!, e.Language,
        (e.Active, e.PasswordHash) switch { (false, _) => AccountState.Closed, (_, null) => AccountState.Waiting, _ => AccountState.Open },
        [.. roles.Order(StringComparer.Ordinal)]);
}
