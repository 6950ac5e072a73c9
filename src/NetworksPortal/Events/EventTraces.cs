using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;

namespace NetworksPortal.Events;

/// <summary>Whoever leaves takes their answers along, and their seats go to whoever waited longest.</summary>
internal sealed class EventTraces(PortalDb db) : IPersonaTraces
{
    public async Task EraseAsync(NetworkId network, PersonaId persona, CancellationToken ct)
    {
        var mine = db.Set<Rsvp>().Where(r => r.Network == network && r.Persona == persona);
        var held = await mine.Where(r => r.Answer == RsvpAnswer.Yes && r.Waiting == null).Select(r => r.Event).ToListAsync(ct);
        await mine.ExecuteDeleteAsync(ct);
        foreach (var meeting in held)
        {
            var seats = new Seats(db, meeting);
            await seats.GiveBackAsync(ct);
            await seats.PromoteWaitingAsync(ct);
        }
    }
}
