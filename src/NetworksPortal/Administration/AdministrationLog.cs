using NetworksPortal.Employees;
using NetworksPortal.Persistence;

namespace NetworksPortal.Administration;

/// <summary>Adds a line, saved by the caller in the transaction of what it tells.</summary>
public sealed class AdministrationLog(PortalDb db, TimeProvider time)
{
    public void Add(EmployeeId? by, AdministrationAction action, EmployeeId? about = null, string detail = "") =>
        db.Add(new AdministrationEntry(time.Now(), by, action, about, detail));
}
