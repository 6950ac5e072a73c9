using NetworksPortal.Events.Hosting;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Persistence.Planning;

namespace NetworksPortal.Events;

/// <summary>Reads the lines of an agenda with the viewer's own answers, and the other hosts of those that have any. Words are opened where somebody reads them.</summary>
public sealed class EventAgenda(PortalDb db, EventSheets sheets, EventHosts hosts)
{
    internal async Task<IReadOnlyList<EventSummary>> ReadAsync(PlannedQuery<AgendaAsked, AgendaRow> events, AgendaAsked asked, CancellationToken ct)
    {
        var (found, viewer) = (await events.ToListAsync(db, asked, ct), asked.Viewer);
        var open = await sheets.OfAsync(viewer, found.Select(row => row.Sealed), ct);
        var together = await hosts.OfAsync(viewer, [.. found.Where(row => row.HasHosts).Select(row => row.Id)], ct);
        return found.ConvertAll(row => Line(viewer, row, new Lazy<EventSheet>(() => open(row.Sealed)), together.GetValueOrDefault(row.Id)));
    }

    private static EventSummary Line(Viewer viewer, AgendaRow row, Lazy<EventSheet> sheet, Together? together) => new(
        row.Id, row.Audience, row.StartsAt, row.EndsAt, row.IsCancelled, sheet,
        row.Capacity, together is null or { ShowsSeats: true } ? row.Taken : null, row.Network == viewer.Network ? row.Headcount : null,
        together is null || row.Mine is not { } mine ? row.Mine : mine with { Place = null }, row.IsInvited && row.Mine is null, row.Series)
    {
        IsOurs = row.Network == viewer.Network, Together = [.. together?.Others.Select(other => other.Name) ?? []],
    };
}
