using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace NetworksPortal.Persistence;

internal static class IdentityTables
{
    public static void Rename(ModelBuilder builder)
    {
        builder.Entity<IdentityRole<int>>().ToTable("Roles");
        builder.Entity<IdentityUserRole<int>>().ToTable("EmployeeRoles");
        builder.Entity<IdentityUserClaim<int>>().ToTable("EmployeeClaims");
        builder.Entity<IdentityUserLogin<int>>().ToTable("EmployeeLogins");
        builder.Entity<IdentityUserToken<int>>().ToTable("EmployeeTokens");
        builder.Entity<IdentityRoleClaim<int>>().ToTable("RoleClaims");
    }
}
