using Microsoft.EntityFrameworkCore;
using NetworksPortal.Events;
using NetworksPortal.ExemptionHours.Shares;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Persistence.Planning;
using NetworksPortal.Sealing;
using NodaTime;

namespace NetworksPortal.ExemptionHours;

/// <summary>One core member's month, in quarters of an hour.</summary>
/// <param name="Month">What counts in it, corrections of earlier months among it.</param>
/// <param name="Allowance">Their part of the network's pool: one seat's, or what the core team settled.</param>
/// <param name="Entries">By day.</param>
public sealed record MonthOfHours(YearMonth Month, int Allowance, IReadOnlyList<LoggedHours> Entries)
{
    /// <summary>What came from the month's pool.</summary>
    public int Used => Entries.Where(e => e.Pool == HourPool.Own).Sum(e => e.Quarters);

    /// <summary>With what came from the extra hours for consultation.</summary>
    public int Total => Entries.Sum(e => e.Quarters);

    public int Left => Math.Max(0, Allowance - Used);

    public int Over => Math.Max(0, Used - Allowance);
}

/// <param name="Id">To correct it by. Of a correction this is the entry that it corrects.</param>
/// <param name="Day">When the time was spent.</param>
/// <param name="Quarters">Less than nothing only for a correction.</param>
/// <param name="Note">A note of one's own.</param>
/// <param name="Event">The meeting that it was, if it was one.</param>
/// <param name="Pool">What it is taken from.</param>
/// <param name="IsLate">It counts in a later month than that of its day, since that was closed.</param>
public sealed record LoggedHours(HourEntryId Id, LocalDate Day, int Quarters, string Note, EventId? Event, HourPool Pool, bool IsLate);

/// <param name="Hours">As they are by now.</param>
/// <param name="Version">To say which version was seen.</param>
/// <param name="Month">The month that they count in.</param>
/// <param name="IsClosed">They stay, and a correction counts in the present month.</param>
public sealed record HoursToCorrect(LoggedHours Hours, int Version, YearMonth Month, bool IsClosed);

/// <summary>The viewer's own hours. Nobody else reads them.</summary>
public sealed class MyMonth(PortalDb db, MonthShares shares, INetworkSeal seal, TimeProvider time)
{
    private static readonly PlannedQuery<Asked, HourEntry> Planned = new((db, asked) => db.Set<HourEntry>().AsNoTracking()
        .Where(e => e.Network == asked.Viewer.Network && e.Persona == asked.Viewer.Persona && e.Month == asked.Month));

    public async Task<MonthOfHours> Handle(Viewer viewer, YearMonth month, CancellationToken cancel = default)
    {
        var allowance = (await shares.Handle(viewer.Network, month, cancel)).Of(viewer.Persona);
        var entries = await Planned.ToListAsync(db, new(viewer, month), cancel);
        return new MonthOfHours(month, allowance, [.. entries.OrderBy(e => e.Day).ThenBy(e => e.Id.Value).Select(e => Shown(e, e.Quarters))]);
    }

    /// <returns>Null where the viewer has no such entry.</returns>
    public async Task<HoursToCorrect?> EntryAsync(Viewer viewer, HourEntryId id, CancellationToken cancel = default)
    {
        var entry = await db.Set<HourEntry>().Of(viewer, id).AsNoTracking().SingleOrDefaultAsync(cancel);
        return entry is null ? null : new(Shown(entry, await db.PresentAsync(entry, cancel)), entry.Version, entry.Month, !entry.IsOpen(time.Today()));
    }

    public Task<bool> HasLoggedAsync(Viewer viewer, EventId meeting, CancellationToken cancel = default) => db.Set<HourEntry>()
        .AnyAsync(e => e.Network == viewer.Network && e.Persona == viewer.Persona && e.Event == meeting, cancel);

    private LoggedHours Shown(HourEntry entry, int quarters) => new(
        entry.Corrects ?? entry.Id, entry.Day, quarters, seal.Open(entry.Network, entry.Note), entry.Event, entry.Pool, entry.Month != entry.Day.ToYearMonth());

    private sealed record Asked(Viewer Viewer, YearMonth Month);
}
