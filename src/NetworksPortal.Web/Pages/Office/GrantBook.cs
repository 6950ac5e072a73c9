using Microsoft.EntityFrameworkCore;
using NetworksPortal.Budgets;
using NetworksPortal.ExemptionHours;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Releases;

namespace NetworksPortal.Web.Pages.Office;

/// <param name="Money">Null where nothing was granted for the year.</param>
/// <param name="Hours">Null where nothing was granted for the year.</param>
/// <param name="Extra">The extra pool for consultation; null where nothing was granted for the year.</param>
public sealed record GrantRow(Network Network, MoneyGranted? Money, HoursGranted? Hours, ConsultationGranted? Extra)
{
    public bool IsEmpty => Money is null && Hours is null && Extra is null;
}

/// <summary>All networks with what HR granted them in a year.</summary>
public sealed class GrantBook(PortalDb db, GrantedMoney money, GrantedHours hours, GrantedConsultation consultation, ReleasedMoney released, TimeProvider time)
{
    public async Task<IReadOnlyList<GrantRow>> ReadAsync(int year, CancellationToken ct)
    {
        var networks = await db.Networks.AsNoTracking().Where(n => n.State != NetworkState.Archived).OrderBy(n => n.Name).ToListAsync(ct);
        var granted = (await money.Handle(year, ct)).ToDictionary(g => g.Network);
        var seats = (await hours.Handle(year, ct)).ToDictionary(g => g.Network);
        var extra = (await consultation.Handle(year, ct)).ToDictionary(g => g.Network);
        return networks.ConvertAll(n => new GrantRow(n, granted.GetValueOrDefault(n.Id), seats.GetValueOrDefault(n.Id), extra.GetValueOrDefault(n.Id)));
    }

    /// <summary>The same as a table, beside what was spent as of the last release of a month.</summary>
    public async Task<GrantTable> TableAsync(int year, bool change, CancellationToken ct)
    {
        var rows = await ReadAsync(year, ct);
        return new GrantTable(year, rows, await released.Handle(year, rows.Select(row => (NetworkId)row.Network.Id), ct), change);
    }

    /// <returns>Null where there is no such network, or where the year is not open to grants.</returns>
    public async Task<GrantRow?> FindAsync(string slug, int year, CancellationToken ct) => !GrantYears.Open(time).Contains(year)
        ? null
        : (await ReadAsync(year, ct)).FirstOrDefault(row => row.Network.Slug == slug);
}
