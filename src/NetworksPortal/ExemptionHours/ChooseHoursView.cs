using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Memberships.Log;
using NetworksPortal.Persistence;

namespace NetworksPortal.ExemptionHours;

/// <summary>The core team chooses whether it sees hours by person or totals alone. Its log keeps which.</summary>
public sealed class ChooseHoursView(PortalDb db, NetworkLog log, TimeProvider time)
{
    public async Task Handle(Viewer core, bool byPerson, CancellationToken cancel = default)
    {
        await using var transaction = await WriteScope.BeginAsync(db, cancel);
        var network = await db.Networks.SingleAsync(n => n.Id == core.Network, cancel);
        if (network.HoursByPersonSince is not null == byPerson)
        {
            return;
        }

        network.ShowHoursByPerson(byPerson, time.Today());
        await log.AddAsync(core.Network, core.Persona, NetworkAction.RuleChanged, about: null, byPerson ? "HoursByPerson" : "HoursTogether", cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }
}
