using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;

namespace NetworksPortal.Events.Polls;

/// <summary>A member says which dates fit. A date about which they say nothing keeps what they said before.</summary>
public sealed class AnswerPoll(PortalDb db, TimeProvider time)
{
    /// <returns>False where there is no such poll for this viewer, or where it has no such date.</returns>
    /// <exception cref="RuleViolation"><c>Poll.Closed</c>.</exception>
    public async Task<bool> Handle(Viewer viewer, PollId id, IReadOnlyDictionary<PollOptionId, DateAnswer> said, CancellationToken ct)
    {
        await using var tx = await WriteScope.BeginAsync(db, ct);
        if (await db.Set<Poll>().AsNoTracking().VisibleTo(viewer).FirstOrDefaultAsync(p => p.Id == id, ct) is not { } poll)
        {
            return false;
        }

        var options = await db.Set<PollOption>().AsNoTracking().Where(o => o.Poll == id).ToDictionaryAsync(o => o.Id, ct);
        if (said.Keys.Any(option => !options.ContainsKey(option)))
        {
            return false;
        }

        Rules.Demand(poll.IsOpen(time.Now()), "Poll.Closed", null);
        var mine = await db.Set<PollAnswer>().Where(a => a.Persona == viewer.Persona && options.Keys.Contains(a.Option)).ToDictionaryAsync(a => a.Option, ct);
        foreach (var (option, answer) in said)
        {
            var row = mine.GetValueOrDefault(option) ?? db.Add(new PollAnswer(options[option], viewer.Persona)).Entity;
            row.Say(answer);
        }

        await db.SaveChangesAsync(ct);
        await tx.CommitAsync(ct);
        return true;
    }
}
