using Microsoft.EntityFrameworkCore;
using NetworksPortal.Employees;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NodaTime;

namespace NetworksPortal.ExemptionHours.Statements;

/// <summary>What somebody's own statement of a month says: the sum over all of their networks.</summary>
public sealed class MyStatement(PortalDb db, Envelopes envelopes)
{
    /// <returns>Quarters of an hour; zero or less where there is nothing to state.</returns>
    public async Task<int> QuartersAsync(EmployeeId me, YearMonth month, CancellationToken ct)
    {
        var personas = await MyPersonasAsync(me, ct);
        return await db.Set<HourEntry>().Where(e => e.Month == month && EF.Parameter(personas).Contains(e.Persona)).SumAsync(e => e.Quarters, ct);
    }

    /// <returns>Null where there is nothing to state.</returns>
    public async Task<Statement?> Handle(EmployeeId me, YearMonth month, CancellationToken ct)
    {
        var quarters = await QuartersAsync(me, month, ct);
        var name = await db.Employees.AsNoTracking().Where(e => e.Id == me.Value).Select(e => e.Name).SingleAsync(ct);
        return quarters > 0 ? new Statement(name, month, Math.Min(quarters, Statement.MostQuarters)) : null;
    }

    private async Task<List<PersonaId>> MyPersonasAsync(EmployeeId me, CancellationToken ct) =>
        [.. (await envelopes.OfAsync(me, ct)).Values.Where(membership => membership.IsIn).Select(membership => membership.Persona)];
}
