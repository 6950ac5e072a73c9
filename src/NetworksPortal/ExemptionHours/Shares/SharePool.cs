using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Memberships.Log;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;
using NodaTime;

namespace NetworksPortal.ExemptionHours.Shares;

/// <summary>The core team shares the month's pool as it likes, from this month on. Its log keeps that it did.</summary>
public sealed class SharePool(PortalDb db, MonthShares shares, Rosters rosters, NetworkLog log, INetworkSeal seal, TimeProvider time)
{
    /// <summary>The most that one person can have a month, in quarters: the whole of the largest pool.</summary>
    public const int MostPart = HourGrant.MostSeats * HourGrant.MostQuarters;

    /// <param name="viewer">A core member.</param>
    /// <param name="parts">Quarters by persona; who is not in it has one seat's part.</param>
    /// <param name="seen">The version that the page showed.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>False for somebody who is no longer in the core team.</returns>
    /// <exception cref="RuleViolation">
    /// <c>MoreThanPool</c> with what is too much in quarters, <c>NoPool</c> where HR granted nothing for this year, or <c>ChangedMeanwhile</c>.
    /// </exception>
    public async Task<bool> Handle(Viewer viewer, IReadOnlyDictionary<PersonaId, int> parts, int seen, CancellationToken cancel = default)
    {
        await using var transaction = await WriteScope.BeginAsync(db, cancel);
        var roster = await rosters.OpenAsync(viewer.Network, cancel);
        if (!roster.IsCore(viewer.Persona))
        {
            return false;
        }

        var month = time.Today().ToYearMonth();
        var before = await shares.Handle(viewer.Network, month, cancel);
        var own = parts.Where(part => roster.IsCore(part.Key)).ToDictionary();
        if (IsSame(own, before.Own))
        {
            // As after a second click.
            return true;
        }

        Rules.Demand(before.Seen == seen, "ChangedMeanwhile", null);
        Rules.Demand(before.Pool > 0, "NoPool", null);
        var total = roster.CoreTeam.Sum(member => own.GetValueOrDefault(member.Membership.Persona, before.Seat));
        // Whoever has no part of their own is not what makes it too much: a team may be larger than its seats.
        Rules.Demand(total <= before.Pool || own.Count == 0, "MoreThanPool", null, total - before.Pool);
        await WriteAsync(viewer, month, own, cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    private async Task WriteAsync(Viewer viewer, YearMonth month, Dictionary<PersonaId, int> own, CancellationToken cancel)
    {
        var settled = await db.Set<HourShares>().SingleOrDefaultAsync(s => s.Network == viewer.Network && s.Since == month, cancel)
            ?? db.Add(new HourShares(viewer.Network, month)).Entity;
        settled.Write(own, seal);
        await log.AddAsync(viewer.Network, viewer.Persona, NetworkAction.PoolShared, about: null, "", cancel);
        await db.SaveChangesAsync(cancel);
    }

    private static bool IsSame(Dictionary<PersonaId, int> one, IReadOnlyDictionary<PersonaId, int> other) =>
        one.Count == other.Count && one.All(part => other.TryGetValue(part.Key, out var quarters) && quarters == part.Value);
}
