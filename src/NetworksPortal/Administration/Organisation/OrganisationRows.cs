using Microsoft.EntityFrameworkCore;
using NetworksPortal.Employees;
using NetworksPortal.Persistence;

namespace NetworksPortal.Administration.Organisation;

/// <summary>The one row, inside the caller's transaction.</summary>
internal static class OrganisationRows
{
    public static async Task<OrganisationSettings> OneOrganisationAsync(this PortalDb db, CancellationToken ct)
    {
        if (await db.Set<OrganisationSettings>().SingleOrDefaultAsync(ct) is { } settings)
        {
            return settings;
        }

        var first = new OrganisationSettings();
        db.Add(first);
        return first;
    }

    /// <summary>A line says which of them changed, and never into what.</summary>
    public static async Task NoteOrganisationAsync(this PortalDb db, AdministrationLog log, EmployeeId by, IReadOnlyCollection<string> changed, CancellationToken ct)
    {
        if (changed.Count > 0)
        {
            await log.AddAsync(by, AdministrationAction.OrganisationChanged, detail: string.Join(' ', changed), ct: ct);
            await db.SaveChangesAsync(ct);
        }
    }
}
