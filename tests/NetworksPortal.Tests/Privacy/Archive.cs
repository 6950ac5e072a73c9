using System.IO.Compression;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Employees;
using NetworksPortal.Persistence;
using NetworksPortal.Privacy;
using NetworksPortal.Tests.Memberships;

namespace NetworksPortal.Tests.Privacy;

/// <summary>Somebody's own file, opened.</summary>
internal static class Archive
{
    public const string Password = "Een zin met vijf!";

    public static async Task<IReadOnlyDictionary<string, string>> ExportAsync(this MembershipScene scene, EmployeeId who, string password = Password)
    {
        await scene.GivePasswordAsync(who);
        var bytes = await scene.Ask<ExportMyData, byte[]>(export => export.Handle(who, password, default));
        await using var zip = new ZipArchive(new MemoryStream(bytes));
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(await entry.OpenAsync());
            files.Add(entry.FullName, await reader.ReadToEndAsync());
        }

        return files;
    }

    public static Task GivePasswordAsync(this MembershipScene scene, EmployeeId who) => scene.Do<IServiceProvider>(async services =>
    {
        var db = services.GetRequiredService<PortalDb>();
        var employee = (await db.Employees.FindAsync(who.Value))!;
        employee.TakePassword(services.GetRequiredService<IPasswordHasher<Employee>>().HashPassword(employee, Password));
        await db.SaveChangesAsync();
    });
}
