using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Persistence.Planning;
using NetworksPortal.Sealing;
using NodaTime;

namespace NetworksPortal.ExemptionHours.Shares;

/// <summary>Who may use how much of a month's pool, in quarters.</summary>
/// <param name="Seat">One seat's part: of whoever has no part of their own.</param>
/// <param name="Pool">What there is to share.</param>
/// <param name="Own">What the core team settled, by persona.</param>
/// <param name="Seen">The version of that; 0 where nothing was settled for this month itself.</param>
public sealed record PoolParts(int Seat, int Pool, IReadOnlyDictionary<PersonaId, int> Own, int Seen)
{
    public int Of(PersonaId persona) => Own.GetValueOrDefault(persona, Seat);
}

/// <summary>The parts that hold in a month: what was settled last, in it or before.</summary>
public sealed class MonthShares(PortalDb db, INetworkSeal seal)
{
    private static readonly PlannedQuery<Asked, HourShares> Settled = new((db, asked) =>
        db.Set<HourShares>().AsNoTracking().Where(s => s.Network == asked.Network && s.Since <= asked.Month).OrderByDescending(s => s.Since).Take(1));

    public async Task<PoolParts> Handle(NetworkId network, YearMonth month, CancellationToken cancel = default)
    {
        var grant = await db.HourGrantAsync(network, month.Year, cancel);
        var settled = await Settled.FirstOrDefaultAsync(db, new(network, month), cancel);
        return new(
            grant?.QuartersPerSeat ?? 0, grant?.MonthPool ?? 0,
            settled?.Open(seal) ?? new Dictionary<PersonaId, int>(), settled?.Since == month ? settled.Version : 0);
    }

    private sealed record Asked(NetworkId Network, YearMonth Month);
}
