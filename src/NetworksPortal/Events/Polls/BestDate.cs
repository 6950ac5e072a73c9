using NodaTime;

namespace NetworksPortal.Events.Polls;

/// <summary>
/// Which date a poll proposes: the one that fits most people; of those that fit equally many, the one that most others could make if
/// need be; of those the earliest, so that nobody waits longer than they must. "If need be" never outweighs a "yes": two who would
/// rather not are no better than one who gladly comes. A date that has begun is not proposed, and neither is one that fits nobody.
/// </summary>
internal static class BestDate
{
    public static PollOptionId? Of(IEnumerable<PollOption> options, IReadOnlyDictionary<PollOptionId, DateTally> tallies, Instant now) => options
        .Where(option => option.StartsAt > now && tallies.GetValueOrDefault(option.Id) is { } tally && tally.Yes + tally.IfNeedBe > 0)
        .OrderByDescending(option => tallies[option.Id].Yes)
        .ThenByDescending(option => tallies[option.Id].IfNeedBe)
        .ThenBy(option => option.StartsAt)
        .Select(option => (PollOptionId?)option.Id)
        .FirstOrDefault();
}
