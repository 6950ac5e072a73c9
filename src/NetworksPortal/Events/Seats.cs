using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;

namespace NetworksPortal.Events;

/// <summary>
/// The seats of one meeting. Each step is one conditional update, so that the last seat is given once, however many
/// ask. Used inside a transaction that has already written the meeting's row (see <see cref="ArriveAsync"/>), which
/// lets answers to the same meeting pass one at a time.
/// </summary>
internal sealed class Seats(PortalDb db, EventId meeting)
{
    private IQueryable<Event> Row => db.Set<Event>().Where(e => e.Id == meeting);

    /// <summary>Takes the next number in order of arrival, and with it the right to go first.</summary>
    public async Task<int> ArriveAsync(CancellationToken ct)
    {
        await Row.ExecuteUpdateAsync(set => set.SetProperty(e => e.Arrivals, e => e.Arrivals + 1), ct);
        return await Row.Select(e => e.Arrivals).SingleAsync(ct);
    }

    /// <summary>The meeting itself for whoever may change it, read after everyone who was before has finished.</summary>
    public async Task<Event?> LockAsync(Viewer viewer, CancellationToken ct)
    {
        var mine = Row.ManagedBy(viewer);
        await mine.ExecuteUpdateAsync(set => set.SetProperty(e => e.Arrivals, e => e.Arrivals), ct);
        return await mine.FirstOrDefaultAsync(ct);
    }

    public async Task<bool> TryTakeAsync(CancellationToken ct) => await Row
        .Where(e => e.State == EventState.Planned && (e.Capacity == null || e.Taken < e.Capacity))
        .ExecuteUpdateAsync(set => set.SetProperty(e => e.Taken, e => e.Taken + 1), ct) == 1;

    public Task GiveBackAsync(CancellationToken ct) =>
        Row.Where(e => e.Taken > 0).ExecuteUpdateAsync(set => set.SetProperty(e => e.Taken, e => e.Taken - 1), ct);

    /// <summary>Whoever has waited longest moves up, as long as there are free seats.</summary>
    public async Task PromoteWaitingAsync(CancellationToken ct)
    {
        var free = await Row.Select(e => e.State == EventState.Planned ? (e.Capacity ?? int.MaxValue) - e.Taken : 0).SingleAsync(ct);
        var next = await db.Set<Rsvp>().Where(r => r.Event == meeting && r.Waiting != null).OrderBy(r => r.Waiting).Take(free).ToListAsync(ct);
        next.ForEach(rsvp => rsvp.MoveUp());
        await db.SaveChangesAsync(ct);
        await Row.Where(e => e.Capacity == null || e.Taken + next.Count <= e.Capacity)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.Taken, e => e.Taken + next.Count), ct);
    }
}
