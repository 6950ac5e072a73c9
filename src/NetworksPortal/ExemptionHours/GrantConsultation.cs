using Microsoft.EntityFrameworkCore;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;

namespace NetworksPortal.ExemptionHours;

/// <summary>HR gives a network extra hours for a year, or more of them, with the consultation that they are for.</summary>
public sealed class GrantConsultation(PortalDb db, TimeProvider time)
{
    /// <param name="quarters">The whole pool for the year, so that sending it twice adds nothing.</param>
    /// <returns>False where there is no such network.</returns>
    /// <exception cref="RuleViolation">
    /// <c>YearOutOfReach</c>, <c>ReasonMissing</c>, <c>TooLong</c>, <c>HoursOutOfReach</c>, or <c>PoolLowered</c> with the present quarters.
    /// </exception>
    public async Task<bool> Handle(NetworkId network, int year, int quarters, string reason, CancellationToken cancel = default)
    {
        GrantYears.Check(year, time);
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new RuleViolation("ReasonMissing", "Reason");
        }

        TextLength.Check(reason, ConsultationGrant.ReasonLength, "Reason");
        QuarterHours.Check(quarters, "Hours", ConsultationGrant.MostQuarters);
        await using var transaction = await WriteScope.BeginAsync(db, cancel);
        if (!await db.Networks.AnyAsync(n => n.Id == network, cancel))
        {
            return false;
        }

        var before = await db.Set<ConsultationGrant>().Where(g => g.Network == network && g.Year == year).SumAsync(g => g.AddedQuarters, cancel);
        if (quarters < before)
        {
            throw new RuleViolation("PoolLowered", "Hours", before);
        }

        if (quarters > before)
        {
            db.Add(new ConsultationGrant(network, year, time.Today(), quarters - before, reason.Trim()));
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }

        return true;
    }
}
