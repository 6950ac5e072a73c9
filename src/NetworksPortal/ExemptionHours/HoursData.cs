using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;

namespace NetworksPortal.ExemptionHours;

/// <summary>The hours that a core member noted.</summary>
internal sealed class HoursData(PortalDb db, INetworkSeal seal) : IPersonaData
{
    public string FileName => "hours.json";

    public IReadOnlyCollection<Type> Covers { get; } = [typeof(HourEntry)];

    public async Task<object> ReadAsync(Viewer me, CancellationToken ct)
    {
        var mine = await db.Set<HourEntry>().AsNoTracking().Where(e => e.Network == me.Network && e.Persona == me.Persona).OrderBy(e => e.Day).ToListAsync(ct);
        return mine.ConvertAll(e => new { e.Day, Hours = e.Quarters / 4m, Note = seal.Open(me.Network, e.Note), FromAMeeting = e.Event is not null });
    }
}
