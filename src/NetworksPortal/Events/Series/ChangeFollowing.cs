using Microsoft.EntityFrameworkCore;
using NetworksPortal.Events.Hosting;
using NetworksPortal.Mail;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;
using NodaTime;

namespace NetworksPortal.Events.Series;

/// <summary>
/// Changes a meeting of a series and carries what is changed over to those that follow; their rooms move along. What was changed for one
/// of them alone before stays as it is there, and what was called off stays off. Whoever wanted to come to any of them is told once.
/// </summary>
public sealed class ChangeFollowing(PortalDb db, INetworkSeal seal, EventRooms rooms, EventMail mail, HostedCopies copies, TimeProvider time)
{
    /// <param name="viewer">A core member.</param>
    /// <param name="id">The meeting from which on.</param>
    /// <param name="wanted">How that one is to be.</param>
    /// <param name="ifTaken">Where a room is taken: to ask, or to do without it. No meeting is left out of a change.</param>
    /// <param name="ct">Ends it early.</param>
    /// <returns>Null where there is no such meeting for this core member.</returns>
    /// <exception cref="RuleViolation">
    /// <c>Series.NothingChanged</c>, <c>Series.TimeDoesNotExist</c>, <c>Series.UnderTaken</c>, <see cref="HostedCopies.CheckAsync"/>, or a rule of <see cref="ChangeEvent.Handle"/>.
    /// </exception>
    public async Task<SeriesOutcome?> Handle(Viewer viewer, EventId id, EventPlan wanted, IfTaken ifTaken, CancellationToken ct)
    {
        var network = await db.NetworkAsync(viewer.Network, ct);
        wanted = wanted with { Sheet = EventSheetRules.Checked(wanted.Sheet, network.Name) };
        await using var tx = await WriteScope.BeginAsync(db, ct);
        if (await new Seats(db, id).LockAsync(viewer, ct) is not { } meeting)
        {
            return null;
        }

        var following = await db.Set<Event>().ManagedBy(viewer).Following(meeting).OrderBy(e => e.StartsAt).ToListAsync(ct);
        var changes = Changes([meeting, .. following], wanted);
        var hosted = await HostedAsync(changes, ct);
        foreach (var change in hosted)
        {
            await copies.CheckAsync(change.Meeting, change.After, ct);
        }

        var taken = await BookAsync(changes, ct);
        if (taken.Count > 0 && ifTaken != IfTaken.WithoutRoom)
        {
            return new SeriesOutcome(null, 0, taken);
        }

        changes.ForEach(change => change.Apply(seal, time.Now()));
        await db.SaveChangesAsync(ct);
        foreach (var change in hosted)
        {
            await copies.WriteAsync(change.Meeting.Id, change.After.Sheet, ct);
        }

        await mail.TellThoseWhoComeAsync(viewer, [.. changes.Where(change => change.IsNews).Select(change => change.Meeting.Id)], MemberNotice.MeetingChanged, ct);
        await MoveWaitlistsOnAsync(changes, ct);
        await tx.CommitAsync(ct);
        return new SeriesOutcome(id, changes.Count, taken);
    }

    private async Task<List<MeetingChange>> HostedAsync(List<MeetingChange> changes, CancellationToken ct)
    {
        var hosted = await copies.AmongAsync([.. changes.Select(change => change.Meeting.Id)], ct);
        return changes.FindAll(change => hosted.Contains(change.Meeting.Id));
    }

    /// <summary>The first as it is wanted, and of the others those that it changes.</summary>
    private List<MeetingChange> Changes(List<Event> meetings, EventPlan wanted)
    {
        var first = MeetingChange.Of(meetings[0], seal);
        var parts = MeetingParts.Differing(first.Before, wanted);
        Rules.Demand(parts != SeriesParts.None, "Series.NothingChanged", "Reach");
        var days = Period.DaysBetween(first.Before.Terms.Day(), wanted.Terms.Day());
        first.Want(wanted with { Sheet = wanted.Sheet with { Own = first.Before.Sheet.Own & ~parts } });
        var others = meetings.Skip(1).Select(meeting => MeetingChange.Of(meeting, seal)).ToList();
        others.ForEach(other => other.Want(other.Before.Taking(wanted, parts & ~other.Before.Sheet.Own, days)));
        return [first, .. others.Where(other => other.IsChange)];
    }

    /// <returns>The days on which the room of one that follows is taken; those do without.</returns>
    private async Task<List<LocalDate>> BookAsync(List<MeetingChange> changes, CancellationToken ct)
    {
        var moving = changes.Where(change => change.IsForRoom).ToList();
        await rooms.FreeAsync([.. moving.Select(change => change.Before.Sheet)], ct);
        var sheets = await rooms.BookAsync([.. moving.Select(change => change.After)], ct);
        var taken = new List<LocalDate>();
        foreach (var (change, sheet) in moving.Zip(sheets))
        {
            Rules.Demand(sheet is not null || change != changes[0], "RoomNotAvailable", "Room");
            change.Hold(sheet ?? change.After.Sheet.WithoutRoom());
            taken.AddRange(sheet is null ? [change.After.Terms.Day()] : []);
        }

        return taken;
    }

    private async Task MoveWaitlistsOnAsync(List<MeetingChange> changes, CancellationToken ct)
    {
        var ids = changes.Select(change => change.Meeting.Id).ToList();
        foreach (var waited in await db.Set<Rsvp>().Where(r => EF.Parameter(ids).Contains(r.Event) && r.Waiting != null).Select(r => r.Event).Distinct().ToListAsync(ct))
        {
            await new Seats(db, waited).MoveOnAsync(time.Now(), ct);
        }
    }
}
