using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;
using NodaTime;

namespace NetworksPortal.Events.Polls;

/// <summary>How many said what to one date.</summary>
public sealed record DateTally(int Yes, int IfNeedBe);

/// <param name="Name">As that member shows it; null for one who shows none.</param>
public sealed record NamedAnswer(string? Name, DateAnswer Answer);

/// <param name="Tally">Null where the viewer may not know.</param>
/// <param name="Named">Who said what; empty where the viewer may not know.</param>
public sealed record PollDateView(
    PollOptionId Id, Instant StartsAt, Instant EndsAt, PollPlace Place, DateAnswer? Mine, DateTally? Tally, IReadOnlyList<NamedAnswer> Named, bool IsBest);

public sealed record PollView(PollId Id, EventKind Kind, EventAudience Audience, PollShows Shows, Instant ClosesAt, EventSheet Sheet, EventId? Meeting, bool IsOpen, IReadOnlyList<PollDateView> Dates);

/// <summary>
/// One poll with all that this viewer may read of it. What they may not know is not read from the database: names only where
/// the organiser chose names, and numbers only for the core team, or for all where the organiser chose numbers and enough answered.
/// </summary>
public sealed class PollDetails(PortalDb db, INetworkSeal seal, Rosters rosters, TimeProvider time)
{
    /// <returns>Null where there is no such poll for this viewer.</returns>
    public async Task<PollView?> Handle(Viewer viewer, PollId id, CancellationToken ct)
    {
        if (await db.Set<Poll>().AsNoTracking().VisibleTo(viewer).FirstOrDefaultAsync(p => p.Id == id, ct) is not { } poll)
        {
            return null;
        }

        var options = await db.Set<PollOption>().AsNoTracking().Where(o => o.Poll == id).OrderBy(o => o.StartsAt).ThenBy(o => o.EndsAt).ToListAsync(ct);
        var answers = db.Set<PollAnswer>().AsNoTracking().Where(a => db.Set<PollOption>().Any(o => o.Id == a.Option && o.Poll == id));
        var mine = await answers.Where(a => a.Persona == viewer.Persona).ToDictionaryAsync(a => a.Option, a => a.Answer, ct);
        var tallies = await MaySeeCountsAsync(viewer, poll, answers, ct) ? await TalliesAsync(answers, ct) : null;
        var named = poll.Shows == PollShows.Names ? await NamedAsync(viewer, answers, ct) : Enumerable.Empty<(PollOptionId, NamedAnswer)>().ToLookup(a => a.Item1, a => a.Item2);
        var best = tallies is null ? null : BestDate.Of(options, tallies, time.Now());
        return new PollView(
            poll.Id, poll.Kind, poll.Audience, poll.Shows, poll.ClosesAt, EventSheet.Open(seal, poll.Network, poll.Sheet), poll.Meeting, poll.IsOpen(time.Now()),
            [
                .. options.Select(o => new PollDateView(
                    o.Id, o.StartsAt, o.EndsAt, PollPlace.Open(seal, o.Network, o.Place), mine.TryGetValue(o.Id, out var said) ? said : null,
                    tallies is null ? null : tallies.GetValueOrDefault(o.Id) ?? new DateTally(0, 0), [.. named[o.Id]], o.Id == best)),
            ]);
    }

    private static async Task<bool> MaySeeCountsAsync(Viewer viewer, Poll poll, IQueryable<PollAnswer> answers, CancellationToken ct) =>
        viewer.IsIn(EventCircles.PollCounts(poll.Shows))
        && (viewer.IsCore || poll.Shows == PollShows.Names || await answers.Select(a => a.Persona).Distinct().CountAsync(ct) >= Poll.FewestAnswers);

    private static async Task<Dictionary<PollOptionId, DateTally>> TalliesAsync(IQueryable<PollAnswer> answers, CancellationToken ct) =>
        await answers.GroupBy(a => a.Option)
            .Select(those => new { those.Key, Yes = those.Count(a => a.Answer == DateAnswer.Yes), IfNeedBe = those.Count(a => a.Answer == DateAnswer.IfNeedBe) })
            .ToDictionaryAsync(those => those.Key, those => new DateTally(those.Yes, those.IfNeedBe), ct);

    private async Task<ILookup<PollOptionId, NamedAnswer>> NamedAsync(Viewer viewer, IQueryable<PollAnswer> answers, CancellationToken ct)
    {
        var roster = await rosters.OpenAsync(viewer.Network, ct);
        return (await answers.ToListAsync(ct))
            .Select(a => (a.Option, Said: new NamedAnswer(roster.NameOf(a.Persona, viewer.IsCore), a.Answer)))
            .OrderBy(a => a.Said.Answer).ThenBy(a => a.Said.Name is null).ThenBy(a => a.Said.Name, StringComparer.CurrentCulture)
            .ToLookup(a => a.Option, a => a.Said);
    }
}
