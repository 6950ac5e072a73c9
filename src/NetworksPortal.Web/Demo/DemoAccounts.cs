using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NetworksPortal.Employees;
using NetworksPortal.Persistence;
using NetworksPortal.Web.Accounts;

namespace NetworksPortal.Web.Demo;

/// <summary>Accounts of the demo.</summary>
internal sealed class DemoAccounts(PortalDb db, IAccountEnvelopes envelopes, IPasswordHasher<Employee> hasher, ILookupNormalizer normalizer)
{
    /// <summary>Whether the demo made this database.</summary>
    public static Task<bool> AreInAsync(PortalDb db, CancellationToken ct)
    {
        var known = DemoPeople.AddressOf("els");
        return db.Employees.AnyAsync(e => e.Email == known, ct);
    }

    /// <exception cref="StartRefused">The demo made this database: everybody knows the passwords in it, the administrator's included.</exception>
    public static async Task RefuseThemAsync(PortalDb db, CancellationToken ct)
    {
        if (await AreInAsync(db, ct))
        {
            throw new StartRefused("Portal:Demo is 'False' but the database was made by the demo, whose passwords everybody knows: choose an empty Portal:DataDirectory, or set Portal:Demo to true.");
        }
    }

    /// <summary>All have one password, so it is hashed once. That takes long on purpose.</summary>
    public string HashPassword() => hasher.HashPassword(new Employee("", ""), DemoPeople.Password);

    public async Task CreateAsync(string passwordHash, CancellationToken ct)
    {
        var named = DemoNames.Named.Select(person => new Employee(person.Value, DemoPeople.AddressOf(person.Key)));
        var invented = DemoNames.Colleagues().Select((name, i) => new Employee(name, DemoPeople.AddressOf($"collega{i + 1:D3}")));
        var everybody = named.Concat(invented).ToList();
        foreach (var person in everybody)
        {
            person.PasswordHash = passwordHash;
            person.SecurityStamp = Guid.NewGuid().ToString("N");
            person.NormalizedEmail = normalizer.NormalizeEmail(person.Email);
            person.NormalizedUserName = normalizer.NormalizeName(person.UserName);
            person.EmailConfirmed = true;
            person.LockoutEnabled = true;
        }

        db.AddRange(everybody);
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        await GiveRoleAsync(Roles.Hr, "hr", ct);
        await GiveRoleAsync(Roles.Administrator, "it", ct);
        await GiveRoleAsync(Roles.Facilities, "zalen", ct);
        await envelopes.CreateForAsync([.. everybody.Select(e => e.EmployeeId)], ct);
    }

    private async Task GiveRoleAsync(string name, string person, CancellationToken ct)
    {
        var role = new IdentityRole<int>(name) { NormalizedName = normalizer.NormalizeName(name) };
        db.Add(role);
        await db.SaveChangesAsync(ct);
        db.Add(new IdentityUserRole<int> { RoleId = role.Id, UserId = db.Employees.Single(e => e.Email == DemoPeople.AddressOf(person)).Id });
        await db.SaveChangesAsync(ct);
    }
}
