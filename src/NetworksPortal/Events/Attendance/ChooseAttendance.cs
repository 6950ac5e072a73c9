using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Memberships.Log;
using NetworksPortal.Persistence;

namespace NetworksPortal.Events.Attendance;

/// <summary>The core team chooses whether it notes who was at a meeting. Its log keeps which; a no erases what was noted.</summary>
public sealed class ChooseAttendance(PortalDb db, NetworkLog log, Residue residue, TimeProvider time)
{
    public async Task Handle(Viewer core, bool keeps, CancellationToken ct)
    {
        await using var transaction = await WriteScope.BeginAsync(db, ct);
        var network = await db.Networks.SingleAsync(n => n.Id == core.Network, ct);
        if (network.AttendanceSince is not null == keeps)
        {
            return;
        }

        network.KeepAttendance(keeps, time.Today());
        await log.AddAsync(core.Network, core.Persona, NetworkAction.RuleChanged, about: null, keeps ? "AttendanceKept" : "AttendanceNotKept", ct);
        await db.SaveChangesAsync(ct);
        await db.Set<Rsvp>().Where(r => r.Network == core.Network && r.WasThere && !keeps).ExecuteUpdateAsync(set => set.SetProperty(r => r.WasThere, false), ct);
        await transaction.CommitAsync(ct);
        await residue.SweepAsync(ct);
    }
}
