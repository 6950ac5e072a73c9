using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;

namespace NetworksPortal.Events;

/// <summary>
/// Whoever leaves takes their answers along, and their seats go to whoever waited longest. As long as nobody waits, the
/// statements are the same for any number of answers and for none, so that their time tells nothing.
/// </summary>
internal sealed class EventTraces(PortalDb db) : IPersonaTraces
{
    public async Task EraseAsync(NetworkId network, PersonaId persona, CancellationToken ct)
    {
        var mine = db.Set<Rsvp>().Where(r => r.Network == network && r.Persona == persona);
        var held = mine.Where(r => r.Answer == RsvpAnswer.Yes && r.Waiting == null);
        await db.Set<Event>().Where(e => e.Taken > 0 && held.Any(r => r.Event == e.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.Taken, e => e.Taken - 1), ct);
        await mine.ExecuteDeleteAsync(ct);
        foreach (var meeting in await WaitedForAsync(network, ct))
        {
            await new Seats(db, meeting).PromoteWaitingAsync(ct);
        }
    }

    /// <summary>Meetings that have a seat now, and somebody who waits for one.</summary>
    private Task<List<EventId>> WaitedForAsync(NetworkId network, CancellationToken ct) => db.Set<Event>()
        .Where(e => e.Network == network && e.State == EventState.Planned && (e.Capacity == null || e.Taken < e.Capacity))
        .Where(e => db.Set<Rsvp>().Any(r => r.Event == e.Id && r.Waiting != null))
        .Select(e => e.Id)
        .ToListAsync(ct);
}
