using Microsoft.EntityFrameworkCore;
using NetworksPortal.Persistence;
using NodaTime;

namespace NetworksPortal.Rooms;

/// <summary>
/// When one room is free for as long as was asked, nearest to when it was asked for: earlier or later that day between seven
/// and ten in the evening, or at the same hours on a working day within two weeks.
/// </summary>
public sealed class NearestFreeTimes(PortalDb db, TimeProvider time)
{
    private const int Offered = 3;
    private const int Days = 14;
    private static readonly LocalTime Opens = new(7, 0);
    private static readonly LocalTime Closes = new(22, 0);

    public async Task<IReadOnlyList<Interval>> Handle(RoomId room, RoomWish wish, CancellationToken ct)
    {
        var candidates = Candidates(wish.Time).Where(candidate => candidate.Start > time.Now())
            .OrderBy(candidate => Math.Abs((candidate.Start - wish.Time.Start).TotalMinutes)).ToList();
        var around = new Interval(wish.Time.Start - Duration.FromDays(Days + 1), wish.Time.End + Duration.FromDays(Days + 1));
        var (first, end) = RoomSlot.Numbers(around);
        var taken = (await db.Set<RoomSlot>()
            .Where(slot => slot.Room == room && slot.Number >= first && slot.Number < end && slot.Booking != wish.Own)
            .Select(slot => slot.Number).ToListAsync(ct)).ToHashSet();
        var chosen = new List<Interval>();
        foreach (var candidate in candidates.Where(IsFree))
        {
            // A quarter of an hour later than another offer is no other offer.
            if (chosen.Count < Offered && chosen.TrueForAll(other => candidate.End <= other.Start || candidate.Start >= other.End))
            {
                chosen.Add(candidate);
            }
        }

        return chosen;

        bool IsFree(Interval candidate)
        {
            var (from, until) = RoomSlot.Numbers(candidate);
            for (var number = from; number < until; number++)
            {
                if (taken.Contains(number))
                {
                    return false;
                }
            }

            return true;
        }
    }

    private static IEnumerable<Interval> Candidates(Interval asked)
    {
        var (from, until) = (asked.Start.Local(), asked.End.Local());
        for (var day = -Days; day <= Days; day++)
        {
            var date = from.Date.PlusDays(day);
            if (day != 0 && date.DayOfWeek < IsoDayOfWeek.Saturday && On(from.PlusDays(day), until.PlusDays(day)) is { } sameHours)
            {
                yield return sameHours;
            }
        }

        var last = from.Date + Closes;
        for (var start = from.Date + Opens; start + Length(from, until) <= last; start = start.PlusMinutes(15))
        {
            if (On(start, start + Length(from, until)) is { } thatDay)
            {
                yield return thatDay;
            }
        }
    }

    private static Period Length(LocalDateTime from, LocalDateTime until) => Period.Between(from, until, PeriodUnits.Minutes);

    /// <summary>Null for an hour that summer time skips.</summary>
    private static Interval? On(LocalDateTime from, LocalDateTime until)
    {
        var (start, end) = (BrusselsTime.Zone.MapLocal(from), BrusselsTime.Zone.MapLocal(until));
        return start.Count == 0 || end.Count == 0 ? null : new Interval(start.First().ToInstant(), end.Last().ToInstant());
    }
}
