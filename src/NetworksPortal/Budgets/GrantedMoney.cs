using Microsoft.EntityFrameworkCore;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NodaTime;

namespace NetworksPortal.Budgets;

public sealed record MoneyGranted(NetworkId Network, int Year, Euros Amount, IReadOnlyList<MoneyStep> History);

public sealed record MoneyStep(LocalDate Day, Euros Added, string Reason);

/// <summary>HR's own decisions, and nothing of what a network did with them.</summary>
public sealed class GrantedMoney(PortalDb db)
{
    public async Task<IReadOnlyList<MoneyGranted>> Handle(int year, CancellationToken cancel = default)
    {
        var steps = await db.Set<MoneyGrantChange>().AsNoTracking().Where(c => c.Year == year).OrderBy(c => c.Id).ToListAsync(cancel);
        return [.. steps.GroupBy(s => s.Network).Select(g => new MoneyGranted(
            g.Key, year, new(g.Sum(s => s.AddedCents)), [.. g.Select(s => new MoneyStep(s.Day, new(s.AddedCents), s.Reason))]))];
    }
}
