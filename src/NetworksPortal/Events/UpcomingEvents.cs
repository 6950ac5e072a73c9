using NetworksPortal.Memberships;

namespace NetworksPortal.Events;

/// <summary>What is still to come or going on, soonest first. What was called off stays in sight.</summary>
public sealed class UpcomingEvents(EventAgenda agenda, TimeProvider time)
{
    private const int Most = 100;

    public Task<IReadOnlyList<EventSummary>> Handle(Viewer viewer, CancellationToken ct)
    {
        var now = time.Now();
        var first = now - EventTimes.Longest;
        return agenda.ReadAsync(viewer, agenda.VisibleTo(viewer).Where(e => e.StartsAt > first && e.EndsAt > now).OrderBy(e => e.StartsAt).Take(Most), ct);
    }
}
