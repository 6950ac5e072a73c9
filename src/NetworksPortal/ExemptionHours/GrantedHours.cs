using Microsoft.EntityFrameworkCore;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NodaTime;

namespace NetworksPortal.ExemptionHours;

public sealed record HoursGranted(NetworkId Network, int CoreSeats, int QuartersPerSeat, IReadOnlyList<HoursStep> History);

public sealed record HoursStep(LocalDate Day, int CoreSeats, int QuartersPerSeat, string Reason);

/// <summary>HR's own decisions, and nothing of what a network did with them.</summary>
public sealed class GrantedHours(PortalDb db)
{
    public async Task<IReadOnlyList<HoursGranted>> Handle(int year, CancellationToken cancel = default)
    {
        var steps = await db.Set<HourGrantChange>().AsNoTracking().Where(c => c.Year == year).OrderBy(c => c.Id).ToListAsync(cancel);
        return [.. steps.GroupBy(s => s.Network).Select(g => new HoursGranted(
            g.Key, g.Last().CoreSeats, g.Last().QuartersPerSeat,
            [.. g.Select(s => new HoursStep(s.Day, s.CoreSeats, s.QuartersPerSeat, s.Reason))]))];
    }
}
