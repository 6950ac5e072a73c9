using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NetworksPortal.Persistence;

namespace NetworksPortal.Administration;

/// <summary>
/// Tells the administrators how many envelopes do not open: a line when the number is another than the last line says,
/// also when it is back to none. Never whose, and never of which network.
/// </summary>
public sealed class ReportRefusedEnvelopes(PortalDb db, AdministrationLog log)
{
    /// <param name="refused">How many of all that there are.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task Handle(int refused, CancellationToken ct)
    {
        await using var transaction = await WriteScope.BeginAsync(db, ct);
        var last = await db.Set<AdministrationEntry>().Where(e => e.Action == AdministrationAction.EnvelopesRefused)
            .OrderByDescending(e => e.Number).Select(e => e.Detail).FirstOrDefaultAsync(ct);
        var detail = refused.ToString(CultureInfo.InvariantCulture);
        if (detail == (last ?? "0"))
        {
            return;
        }

        await log.AddAsync(by: null, AdministrationAction.EnvelopesRefused, detail: detail, ct: ct);
        await transaction.CommitAsync(ct);
    }
}
