using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;
using NodaTime;

namespace NetworksPortal.ExemptionHours;

/// <summary>Reads an entry to change it, and keeps what it was. For the commands that do, inside their transaction.</summary>
internal static class HourRecords
{
    /// <summary>The viewer's own time; a correction of it is no entry to change.</summary>
    public static IQueryable<HourEntry> Of(this DbSet<HourEntry> entries, Viewer viewer, HourEntryId id) =>
        entries.Where(e => e.Network == viewer.Network && e.Persona == viewer.Persona && e.Id == id && e.Corrects == null);

    /// <summary>What the entry is by now, with what corrected it after its month was closed.</summary>
    public static async Task<int> PresentAsync(this PortalDb db, HourEntry entry, CancellationToken cancel) =>
        entry.Quarters + await db.Set<HourEntry>().Where(e => e.Network == entry.Network && e.Corrects == entry.Id).SumAsync(e => e.Quarters, cancel);

    public static void Keep(this PortalDb db, HourEntry entry, LocalDate today, HoursChanged changed, INetworkSeal seal) =>
        db.Add(new HourChange(entry, entry.IsOpen(today) ? entry.Month : today.ToYearMonth(), changed, seal));
}
