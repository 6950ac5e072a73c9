using Microsoft.EntityFrameworkCore;
using NetworksPortal.Events.Hosting;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;

namespace NetworksPortal.Events;

/// <summary>The meetings that a member comes to, for a calendar of their own: neutral, as every calendar file.</summary>
internal sealed class CalendarData(PortalDb db, EventSheets sheets, TimeProvider time) : IPersonaData
{
    public string FileName => "calendar.ics";

    public IReadOnlyCollection<Type> Covers { get; } = [];

    public async Task<object> ReadAsync(Viewer me, CancellationToken ct)
    {
        var mine = db.Set<Rsvp>().Where(r => r.Network == me.Network && r.Persona == me.Persona && r.Answer != RsvpAnswer.No).Select(r => r.Event);
        var meetings = await db.Set<Event>().AsNoTracking().VisibleTo(me).Where(e => mine.Contains(e.Id)).OrderBy(e => e.StartsAt).ToListAsync(ct);
        var open = await sheets.OfAsync(me, meetings, ct);
        return CalendarFile.Write(meetings.Select(m => CalendarEntry.For(me, m, open(m))), time.Now());
    }
}
