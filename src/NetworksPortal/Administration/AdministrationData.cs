using Microsoft.EntityFrameworkCore;
using NetworksPortal.Employees;
using NetworksPortal.Persistence;

namespace NetworksPortal.Administration;

/// <summary>
/// The lines of the administration log about somebody, and those that they wrote as an administrator. Who else a line names
/// is somebody else's: it says "an administrator" and "another account".
/// </summary>
internal sealed class AdministrationData(PortalDb db) : IAccountData
{
    public string FileName => "administration.json";

    public IReadOnlyCollection<Type> Covers { get; } = [typeof(AdministrationEntry)];

    public async Task<object> ReadAsync(EmployeeId me, CancellationToken ct)
    {
        var lines = await db.Set<AdministrationEntry>().AsNoTracking().Where(e => e.About == me || e.By == me).OrderBy(e => e.Number).ToListAsync(ct);
        return lines.ConvertAll(line => new
        {
            line.At,
            line.Action,
            By = line.By is not { } by ? "server" : by == me ? "you" : "an administrator",
            About = line.About is not { } about ? "no account" : about == me ? "you" : "another account",
            line.Detail,
        });
    }
}
