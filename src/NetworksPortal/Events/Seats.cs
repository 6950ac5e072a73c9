using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Persistence.Planning;
using NodaTime;

namespace NetworksPortal.Events;

/// <summary>
/// The seats of one meeting. Each step is one conditional update, so that the last seat is given once, however many
/// ask. Used inside a transaction that has already written the meeting's row (see <see cref="ArriveAsync"/>), which
/// lets answers to the same meeting pass one at a time.
/// </summary>
internal sealed class Seats(PortalDb db, EventId meeting)
{
    private IQueryable<Event> Row => db.Set<Event>().Where(e => e.Id == meeting);

    private IQueryable<Rsvp> Answers => db.Set<Rsvp>().Where(r => r.Event == meeting);

    private static readonly PlannedQuery<Asked, Stand> Planned = new((db, asked) => db.Set<Event>().Where(e => e.Id == asked.Meeting).Select(e => new Stand(
        e.State, e.Capacity, e.StartsAt, e.EndsAt, e.Arrivals, db.Set<Rsvp>().Any(r => r.Event == asked.Meeting && r.Waiting != null), db.Set<Rsvp>().Any(r => r.Event == asked.Meeting && r.OfferedUntil != null))));

    /// <summary>Takes the next number in order of arrival, and with it the right to go first. The waitlist is up to date after it.</summary>
    public async Task<int> ArriveAsync(Instant now, CancellationToken ct)
    {
        await Row.ExecuteUpdateAsync(set => set.SetProperty(e => e.Arrivals, e => e.Arrivals + 1), ct);
        var at = await StandAsync(ct);
        await MoveOnAsync(at, now, ct);
        return at.Arrivals;
    }

    /// <summary>The right to go first, without a number.</summary>
    public Task LockAsync(CancellationToken ct) => Row.ExecuteUpdateAsync(set => set.SetProperty(e => e.Arrivals, e => e.Arrivals), ct);

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

    public Task GiveBackAsync(int seats, CancellationToken ct) =>
        Row.Where(e => e.Taken >= seats).ExecuteUpdateAsync(set => set.SetProperty(e => e.Taken, e => e.Taken - seats), ct);

    /// <summary>
    /// Brings the waitlist up to date: an offer that has run out is let go, and every free seat is offered to whoever has waited longest.
    /// An offered seat counts as taken, so that nobody who comes later gets it first. Near the start, or where there is no limit any
    /// more, a seat is given at once.
    /// </summary>
    public async Task MoveOnAsync(Instant now, CancellationToken ct) => await MoveOnAsync(await StandAsync(ct), now, ct);

    private async Task MoveOnAsync(Stand at, Instant now, CancellationToken ct)
    {
        // Most meetings have neither: nothing is asked for them.
        if (at.State != EventState.Planned || now >= at.EndsAt || !(at.Waits || at.Offers))
        {
            return;
        }

        var lapsed = await Answers.Where(r => r.OfferedUntil <= now).ToListAsync(ct);
        lapsed.ForEach(rsvp => rsvp.LetGo());
        await db.SaveChangesAsync(ct);
        await GiveBackAsync(lapsed.Count, ct);
        var free = await Row.Select(e => (e.Capacity ?? int.MaxValue) - e.Taken).SingleAsync(ct);
        var next = await Answers.Where(r => r.Waiting != null && r.OfferedUntil == null).OrderBy(r => r.Waiting).Take(free).ToListAsync(ct);
        var until = at.Capacity is null ? null : OfferWindow.Until(now, at.StartsAt);
        next.ForEach(rsvp => rsvp.MoveUp(until));
        if (at.Capacity is null)
        {
            (await Answers.Where(r => r.OfferedUntil != null).ToListAsync(ct)).ForEach(rsvp => rsvp.MoveUp(until: null));
        }

        await db.SaveChangesAsync(ct);
        await Row.Where(e => e.Capacity == null || e.Taken + next.Count <= e.Capacity)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.Taken, e => e.Taken + next.Count), ct);
    }

    private async Task<Stand> StandAsync(CancellationToken ct) => await Planned.FirstOrDefaultAsync(db, new(meeting), ct) ?? throw new InvalidOperationException("The meeting of these seats is gone.");

    private sealed record Asked(EventId Meeting);

    /// <param name="Waits">Somebody waits for a seat.</param>
    /// <param name="Offers">A seat was offered to somebody.</param>
    private sealed record Stand(EventState State, int? Capacity, Instant StartsAt, Instant EndsAt, int Arrivals, bool Waits, bool Offers);
}
