using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;

namespace NetworksPortal.Events;

/// <summary>
/// Whoever leaves takes their answers along, and their seats are free: <see cref="MoveOffersOn"/> offers them to whoever waited longest,
/// before anybody else can answer. The same two statements for somebody who answered every invitation and for a persona that nobody has.
/// </summary>
internal sealed class EventTraces(PortalDb db) : IPersonaTraces
{
    public async Task EraseAsync(NetworkId network, List<PersonaId> personas, CancellationToken ct)
    {
        var mine = db.Set<Rsvp>().Where(r => r.Network == network && EF.Parameter(personas).Contains(r.Persona));
        var held = mine.Where(r => r.Answer == RsvpAnswer.Yes && (r.Waiting == null || r.OfferedUntil != null));
        await db.Set<Event>()
            .Where(e => held.Any(r => r.Event == e.Id) && e.Taken > 0)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.Taken, e => e.Taken - held.Where(r => r.Event == e.Id).Sum(r => r.WithGuest ? 2 : 1)), ct);
        await mine.ExecuteDeleteAsync(ct);
    }
}
