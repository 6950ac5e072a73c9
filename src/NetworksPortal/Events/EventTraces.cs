using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;

namespace NetworksPortal.Events;

/// <summary>
/// Whoever leaves takes their answers along, and their seats go to whoever waited longest. The same three statements for
/// somebody who answered every invitation and for a persona that nobody has.
/// </summary>
internal sealed class EventTraces(PortalDb db) : IPersonaTraces
{
    public async Task EraseAsync(NetworkId network, PersonaId persona, CancellationToken ct)
    {
        var answers = db.Set<Rsvp>();
        var mine = answers.Where(r => r.Network == network && r.Persona == persona);
        var held = mine.Where(r => r.Answer == RsvpAnswer.Yes && r.Waiting == null).Select(r => r.Event);
        await db.Set<Event>()
            .Where(e => held.Contains(e.Id) && e.Taken > 0 && !(e.State == EventState.Planned && answers.Any(r => r.Event == e.Id && r.Waiting != null)))
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.Taken, e => e.Taken - 1), ct);
        await answers
            .Where(r => r.Waiting != null && held.Contains(r.Event) && db.Set<Event>().Any(e => e.Id == r.Event && e.State == EventState.Planned))
            .Where(r => !answers.Any(other => other.Event == r.Event && other.Waiting < r.Waiting))
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.Waiting, (int?)null).SetProperty(r => r.HasMovedUp, true), ct);
        await mine.ExecuteDeleteAsync(ct);
    }
}
