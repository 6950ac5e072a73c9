using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;
using NodaTime;

namespace NetworksPortal.Events.Polls;

/// <param name="IsOpen">Whether it still takes answers; one that does not waits for the core team to choose.</param>
public sealed record PollLine(PollId Id, string Title, Instant ClosesAt, bool IsOpen, bool HasAnswered);

/// <summary>Polls that nobody decided yet: those that take answers, and for the core team those that are closed as well.</summary>
public sealed class OpenPolls(PortalDb db, INetworkSeal seal, TimeProvider time)
{
    public async Task<IReadOnlyList<PollLine>> Handle(Viewer viewer, CancellationToken ct)
    {
        var now = time.Now();
        var found = await db.Set<Poll>().AsNoTracking().VisibleTo(viewer)
            .Where(p => p.Meeting == null && (p.ClosesAt > now || viewer.IsCore))
            .OrderBy(p => p.ClosesAt)
            .Select(p => new
            {
                Poll = p,
                HasAnswered = db.Set<PollOption>().Any(o => o.Poll == p.Id && db.Set<PollAnswer>().Any(a => a.Option == o.Id && a.Persona == viewer.Persona)),
            })
            .ToListAsync(ct);
        return [.. found.Select(p => new PollLine(p.Poll.Id, EventSheet.Open(seal, p.Poll.Network, p.Poll.Sheet).Title, p.Poll.ClosesAt, p.Poll.IsOpen(now), p.HasAnswered))];
    }
}
