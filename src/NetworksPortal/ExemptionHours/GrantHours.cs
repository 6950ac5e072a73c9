using Microsoft.EntityFrameworkCore;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;

namespace NetworksPortal.ExemptionHours;

/// <summary>HR sets the core seats of a network and the time for each. Up or down: it tells nothing of who logged what.</summary>
public sealed class GrantHours(PortalDb db, TimeProvider time)
{
    /// <returns>False where there is no such network.</returns>
    /// <exception cref="RuleViolation">
    /// <c>YearOutOfReach</c>, <c>ReasonMissing</c>, <c>TooLong</c>, <c>SeatsOutOfReach</c> or <c>HoursPerSeatOutOfReach</c>.
    /// </exception>
    public async Task<bool> Handle(NetworkId network, int year, int coreSeats, int quartersPerSeat, string reason, CancellationToken cancel = default)
    {
        GrantYears.Check(year, time);
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new RuleViolation("ReasonMissing", "Reason");
        }

        TextLength.Check(reason, HourGrant.ReasonLength, "Reason");
        await using var transaction = await WriteScope.BeginAsync(db, cancel);
        if (!await db.Networks.AnyAsync(n => n.Id == network, cancel))
        {
            return false;
        }

        var grant = await db.Set<HourGrant>().SingleOrDefaultAsync(g => g.Network == network && g.Year == year, cancel);
        if (grant is not null && (grant.CoreSeats, grant.QuartersPerSeat) == (coreSeats, quartersPerSeat))
        {
            return true;
        }

        grant ??= db.Add(new HourGrant(network, year)).Entity;
        grant.Set(coreSeats, quartersPerSeat);
        db.Add(new HourGrantChange(grant, time.Today(), reason.Trim()));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }
}
