using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Persistence.Planning;
using NetworksPortal.Sealing;
using NodaTime;

namespace NetworksPortal.Events.Polls;

/// <param name="IsOpen">Whether it still takes answers; one that does not waits for the core team to choose.</param>
public sealed record PollLine(PollId Id, string Title, Instant ClosesAt, bool IsOpen, bool HasAnswered);

/// <summary>Polls that nobody decided yet: those that take answers, and for the core team those that are closed as well.</summary>
public sealed class OpenPolls(PortalDb db, INetworkSeal seal, TimeProvider time)
{
    private static readonly PlannedQuery<Asked, Row> Planned = new((db, asked) => db.Set<Poll>().VisibleTo(asked.Viewer)
        .Where(p => p.Meeting == null && (p.ClosesAt > asked.Now || asked.Viewer.IsCore))
        .OrderBy(p => p.ClosesAt)
        .Select(p => new Row(
            p.Id, p.Network, p.Sheet, p.ClosesAt,
            db.Set<PollOption>().Any(o => o.Poll == p.Id && db.Set<PollAnswer>().Any(a => a.Option == o.Id && a.Persona == asked.Viewer.Persona)))));

    public async Task<IReadOnlyList<PollLine>> Handle(Viewer viewer, CancellationToken ct)
    {
        var now = time.Now();
        var found = await Planned.ToListAsync(db, new(viewer, now), ct);
        return found.ConvertAll(p => new PollLine(p.Id, EventSheet.Open(seal, p.Network, p.Sheet).Title, p.ClosesAt, p.ClosesAt > now, p.HasAnswered));
    }

    private sealed record Asked(Viewer Viewer, Instant Now);

    private sealed record Row(PollId Id, NetworkId Network, SealedText Sheet, Instant ClosesAt, bool HasAnswered);
}
