using Microsoft.EntityFrameworkCore;
using NetworksPortal.Mail;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;

namespace NetworksPortal.Events.Polls;

/// <summary>
/// Turns a poll into its meeting, on the date that the core team chose. The room that was kept for it becomes the meeting's, the others
/// are given back. Whoever said yes to that date is invited: they find it answered beforehand and say yes with one click, see
/// <see cref="Invitations"/>. Not before: a core team reads by name who comes, and a poll may have promised that it never would.
/// Answers to the other dates are gone at once.
/// </summary>
public sealed class ChooseDate(PortalDb db, INetworkSeal seal, PollRooms rooms, Rosters rosters, MemberMail mail, TimeProvider time)
{
    /// <returns>The meeting, also where it was chosen before; null where there is no such poll or date for this core member.</returns>
    /// <exception cref="RuleViolation"><c>StartsInPast</c>.</exception>
    public async Task<EventId?> Handle(Viewer viewer, PollId id, PollOptionId chosen, CancellationToken ct)
    {
        await using var tx = await WriteScope.BeginAsync(db, ct);
        if (await db.Set<Poll>().ManagedBy(viewer).FirstOrDefaultAsync(p => p.Id == id, ct) is not { } poll
            || await db.Set<PollOption>().AsNoTracking().FirstOrDefaultAsync(o => o.Id == chosen && o.Poll == id, ct) is not { } option)
        {
            return null;
        }

        if (poll.Meeting is { } before)
        {
            return before;
        }

        var sheet = PollPlace.Open(seal, poll.Network, option.Place).On(EventSheet.Open(seal, poll.Network, poll.Sheet));
        var terms = new EventTerms(poll.Kind, poll.Audience, EventTimes.Between(option.StartsAt, option.EndsAt));
        var meeting = Event.Plan(poll.Network, terms, sheet.Seal(seal, poll.Network), poll.Once, time.Now());
        db.Add(meeting);
        await db.SaveChangesAsync(ct);
        poll.Become(meeting.Id);
        await db.SaveChangesAsync(ct);
        await rooms.FreeAsync(id, chosen, ct);
        await db.Set<PollOption>().Where(o => o.Poll == id && o.Id != chosen).ExecuteDeleteAsync(ct);
        await db.Set<PollAnswer>().Where(a => a.Option == chosen && a.Answer != DateAnswer.Yes).ExecuteDeleteAsync(ct);
        await TellInvitedAsync(viewer, chosen, ct);
        await tx.CommitAsync(ct);
        return meeting.Id;
    }

    private async Task TellInvitedAsync(Viewer viewer, PollOptionId chosen, CancellationToken ct)
    {
        var invited = await db.Set<PollAnswer>().Where(a => a.Option == chosen && a.Persona != viewer.Persona).Select(a => a.Persona).ToListAsync(ct);
        var roster = await rosters.OpenAsync(viewer.Network, ct);
        await mail.TellAsync([.. invited.Select(roster.Find).OfType<RosterEntry>()], MemberNotice.DateChosen, ct);
    }
}
