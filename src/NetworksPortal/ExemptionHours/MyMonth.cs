using Microsoft.EntityFrameworkCore;
using NetworksPortal.Events;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;
using NodaTime;

namespace NetworksPortal.ExemptionHours;

/// <summary>One core member's month, in quarters of an hour.</summary>
public sealed record MonthOfHours(YearMonth Month, int Allowance, IReadOnlyList<LoggedHours> Entries)
{
    public int Used => Entries.Sum(e => e.Quarters);

    public int Left => Math.Max(0, Allowance - Used);

    public int Over => Math.Max(0, Used - Allowance);
}

public sealed record LoggedHours(HourEntryId Id, LocalDate Day, int Quarters, string Note, EventId? Event);

/// <summary>The viewer's own hours. Nobody else reads them.</summary>
public sealed class MyMonth(PortalDb db, INetworkSeal seal)
{
    public async Task<MonthOfHours> Handle(Viewer viewer, YearMonth month, CancellationToken cancel = default)
    {
        var allowance = await db.Set<HourGrant>().Where(g => g.Network == viewer.Network && g.Year == month.Year)
            .Select(g => g.QuartersPerSeat).SingleOrDefaultAsync(cancel);
        var entries = await db.Set<HourEntry>().AsNoTracking()
            .Where(e => e.Network == viewer.Network && e.Persona == viewer.Persona && e.Month == month).ToListAsync(cancel);
        return new MonthOfHours(month, allowance, [.. entries.OrderBy(e => e.Day).ThenBy(e => e.Id.Value)
            .Select(e => new LoggedHours(e.Id, e.Day, e.Quarters, seal.Open(viewer.Network, e.Note), e.Event))]);
    }

    /// <returns>Null where the viewer has no such entry.</returns>
    public async Task<LoggedHours?> EntryAsync(Viewer viewer, HourEntryId id, CancellationToken cancel = default)
    {
        var entry = await db.Set<HourEntry>().AsNoTracking()
            .SingleOrDefaultAsync(e => e.Network == viewer.Network && e.Persona == viewer.Persona && e.Id == id, cancel);
        return entry is null ? null : new(entry.Id, entry.Day, entry.Quarters, seal.Open(viewer.Network, entry.Note), entry.Event);
    }

    public Task<bool> HasLoggedAsync(Viewer viewer, EventId meeting, CancellationToken cancel = default) => db.Set<HourEntry>()
        .AnyAsync(e => e.Network == viewer.Network && e.Persona == viewer.Persona && e.Event == meeting, cancel);
}
