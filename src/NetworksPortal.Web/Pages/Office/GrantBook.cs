using Microsoft.EntityFrameworkCore;
using NetworksPortal.Budgets;
using NetworksPortal.ExemptionHours;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;

namespace NetworksPortal.Web.Pages.Office;

/// <param name="Money">Null where nothing was granted for the year.</param>
/// <param name="Hours">Null where nothing was granted for the year.</param>
public sealed record GrantRow(Network Network, MoneyGranted? Money, HoursGranted? Hours);

/// <summary>All networks with what HR granted them in a year.</summary>
public sealed class GrantBook(PortalDb db, GrantedMoney money, GrantedHours hours, TimeProvider time)
{
    public async Task<IReadOnlyList<GrantRow>> ReadAsync(int year, CancellationToken ct)
    {
        var networks = await db.Networks.AsNoTracking().Where(n => n.State != NetworkState.Archived).OrderBy(n => n.Name).ToListAsync(ct);
        var granted = (await money.Handle(year, ct)).ToDictionary(g => g.Network);
        var seats = (await hours.Handle(year, ct)).ToDictionary(g => g.Network);
        return networks.ConvertAll(n => new GrantRow(n, granted.GetValueOrDefault(n.Id), seats.GetValueOrDefault(n.Id)));
    }

    /// <returns>Null where there is no such network, or where the year is not open to grants.</returns>
    public async Task<GrantRow?> FindAsync(string slug, int year, CancellationToken ct) => !GrantYears.Open(time).Contains(year)
        ? null
        : (await ReadAsync(year, ct)).FirstOrDefault(row => row.Network.Slug == slug);
}
