using NetworksPortal.Memberships;

namespace NetworksPortal.Events;

/// <summary>What has been, latest first.</summary>
public sealed class PastEvents(EventAgenda agenda, TimeProvider time)
{
    public Task<IReadOnlyList<EventSummary>> Handle(Viewer viewer, int most, CancellationToken ct)
    {
        var now = time.Now();
        return agenda.ReadAsync(viewer, agenda.VisibleTo(viewer).Where(e => e.EndsAt <= now).OrderByDescending(e => e.StartsAt).Take(most), ct);
    }
}
