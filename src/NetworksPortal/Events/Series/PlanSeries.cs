using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;

namespace NetworksPortal.Events.Series;

/// <summary>A core member plans all meetings of a series with their rooms, or none of them. Each is a meeting of its own from then on.</summary>
public sealed class PlanSeries(PortalDb db, INetworkSeal seal, EventRooms rooms, TimeProvider time)
{
    /// <returns>What was planned, also where the same form planned it before; null for whoever is not in the core team.</returns>
    /// <exception cref="RuleViolation">
    /// <c>Series.NoDays</c>, <c>Series.TooMany</c>, <c>Series.TimeDoesNotExist</c>, or a rule of <see cref="Event.Plan"/>, <see cref="EventSheetRules.Checked"/> or <see cref="EventRooms.BookAsync(EventPlan, CancellationToken)"/>.
    /// </exception>
    public async Task<SeriesOutcome?> Handle(Viewer viewer, SeriesPlan plan, CancellationToken ct)
    {
        if (!viewer.IsCore)
        {
            return null;
        }

        Rules.Demand(plan.Days.Count > 0, "Series.NoDays", Recurrence.DaysField);
        Rules.Demand(plan.Days.Count <= Recurrence.MostMeetings, "Series.TooMany", Recurrence.UntilField, Recurrence.MostMeetings);
        var network = await db.NetworkAsync(viewer.Network, ct);
        var each = plan.Each with { Sheet = EventSheetRules.Checked(plan.Each.Sheet, network.Name) };
        var plans = plan.Days.Select(day => each with { Terms = each.Terms.On(day) }).ToList();
        await using var tx = await WriteScope.BeginAsync(db, ct);
        if (await db.Set<Event>().ManagedBy(viewer).Where(e => e.Once == each.Once).Select(e => (EventId?)e.Id).FirstOrDefaultAsync(ct) is { } before)
        {
            return new SeriesOutcome(before, plans.Count, []);
        }

        var sheets = await rooms.BookAsync(plans, ct);
        var taken = plans.Where((_, number) => sheets[number] is null).Select(p => p.Terms.Day()).ToList();
        if (taken.Count > 0 && plan.IfTaken == IfTaken.Ask)
        {
            return new SeriesOutcome(null, 0, taken);
        }

        var meetings = Meetings(viewer, plans, sheets, plan.IfTaken == IfTaken.LeaveOut);
        Rules.Demand(meetings.Count > 0, "RoomNotAvailable", "Room");
        db.AddRange(meetings);
        await db.SaveChangesAsync(ct);
        await tx.CommitAsync(ct);
        return new SeriesOutcome(meetings[0].Id, meetings.Count, taken);
    }

    private List<Event> Meetings(Viewer viewer, List<EventPlan> plans, IReadOnlyList<EventSheet?> sheets, bool leavesOut)
    {
        var (series, now) = (SeriesId.New(), time.Now());
        return
        [
            .. plans.Zip(sheets).Where(both => both.Second is not null || !leavesOut).Select((both, number) => Event.Plan(
                viewer.Network, both.First.Terms, (both.Second ?? both.First.Sheet.WithoutRoom()).Seal(seal, viewer.Network), number == 0 ? both.First.Once : Guid.NewGuid(), now, series)),
        ];
    }
}
