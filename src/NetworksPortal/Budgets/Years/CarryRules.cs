using Microsoft.EntityFrameworkCore;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NodaTime;

namespace NetworksPortal.Budgets.Years;

/// <param name="IsOwn">Whether it is the network's own and not the one for all.</param>
/// <param name="Reason">HR's own words; empty where HR said nothing yet.</param>
public sealed record CarryRuleNow(CarryKind Kind, long Value, bool IsOwn, string Reason = "")
{
    public Euros Of(Euros left) => new(CarryRule.Of(Kind, Value, left.Cents));
}

public sealed record CarryStep(NetworkId? Network, LocalDate Day, CarryKind Kind, long Value, string Reason);

/// <summary>HR's own decisions about what may go along, for HR and for the core teams that they are about.</summary>
public sealed class CarryRules(PortalDb db)
{
    /// <summary>Nothing goes along until HR says otherwise.</summary>
    public async Task<CarryRuleNow> OfAsync(NetworkId network, CancellationToken cancel = default)
    {
        var rule = await db.Set<CarryRule>().AsNoTracking().Where(r => r.Network == network || r.Network == null)
            .OrderByDescending(r => r.Network != null).ThenByDescending(r => r.Id).FirstOrDefaultAsync(cancel);
        return rule is null ? new(CarryKind.Nothing, 0, false) : new(rule.Kind, rule.Value, rule.Network is not null, rule.Reason);
    }

    /// <summary>All steps, the newest first.</summary>
    public async Task<IReadOnlyList<CarryStep>> HistoryAsync(CancellationToken cancel = default) =>
        [.. (await db.Set<CarryRule>().AsNoTracking().OrderByDescending(r => r.Id).ToListAsync(cancel)).Select(r => new CarryStep(r.Network, r.Day, r.Kind, r.Value, r.Reason))];
}
