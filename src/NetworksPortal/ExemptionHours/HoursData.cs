using Microsoft.EntityFrameworkCore;
using NetworksPortal.ExemptionHours.Shares;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;
using NodaTime.Text;

namespace NetworksPortal.ExemptionHours;

/// <summary>The hours that a core member noted, how they changed them, and their part of the pool.</summary>
internal sealed class HoursData(PortalDb db, INetworkSeal seal, MyHourChanges changes, MonthShares shares, TimeProvider time) : IPersonaData
{
    public string FileName => "hours.json";

    public IReadOnlyCollection<Type> Covers { get; } = [typeof(HourEntry), typeof(HourChange), typeof(HourShares)];

    public async Task<object> ReadAsync(Viewer me, CancellationToken ct)
    {
        var mine = await db.Set<HourEntry>().AsNoTracking().Where(e => e.Network == me.Network && e.Persona == me.Persona).OrderBy(e => e.Day).ToListAsync(ct);
        return new
        {
            Logged = mine.ConvertAll(e => new
            {
                e.Day, CountsIn = YearMonthPattern.Iso.Format(e.Month), Hours = e.Quarters / 4m, ForConsultation = e.Pool == HourPool.Consultation,
                Note = seal.Open(me.Network, e.Note), FromAMeeting = e.Event is not null, IsCorrection = e.Corrects is not null,
            }),
            PartOfTheMonth = !me.IsCore ? (decimal?)null : (await shares.Handle(me.Network, time.Today().ToYearMonth(), ct)).Of(me.Persona) / 4m,
            Changed = await changes.AllAsync(me, ct),
        };
    }
}
