using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Persistence.Planning;
using NodaTime;

namespace NetworksPortal.ExemptionHours;

/// <param name="Quarters">The year's whole pool, in quarters of an hour.</param>
public sealed record ConsultationGranted(NetworkId Network, int Quarters, IReadOnlyList<ConsultationStep> History);

public sealed record ConsultationStep(LocalDate Day, int AddedQuarters, string Reason);

/// <summary>The extra pools as HR gave them: its own decisions, for itself and for the core team that they are for.</summary>
public sealed class GrantedConsultation(PortalDb db)
{
    private static readonly PlannedQuery<Asked, ConsultationGrant> Planned = new((db, asked) =>
        db.Set<ConsultationGrant>().AsNoTracking().Where(g => g.Network == asked.Viewer.Network && g.Year == asked.Year).OrderBy(g => g.Id));

    public async Task<IReadOnlyList<ConsultationGranted>> Handle(int year, CancellationToken cancel = default) =>
        Pools(await db.Set<ConsultationGrant>().AsNoTracking().Where(g => g.Year == year).OrderBy(g => g.Id).ToListAsync(cancel));

    /// <returns>Null where the viewer's network got nothing extra in the year.</returns>
    public async Task<ConsultationGranted?> OfAsync(Viewer viewer, int year, CancellationToken cancel = default) =>
        Pools(await Planned.ToListAsync(db, new(viewer, year), cancel)).SingleOrDefault();

    private static List<ConsultationGranted> Pools(List<ConsultationGrant> steps) =>
        [.. steps.GroupBy(s => s.Network).Select(g => new ConsultationGranted(
            g.Key, g.Sum(s => s.AddedQuarters), [.. g.Select(s => new ConsultationStep(s.Day, s.AddedQuarters, s.Reason))]))];

    private sealed record Asked(Viewer Viewer, int Year);
}
