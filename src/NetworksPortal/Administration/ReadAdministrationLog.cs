using Microsoft.EntityFrameworkCore;
using NetworksPortal.Persistence;
using NodaTime;

namespace NetworksPortal.Administration;

/// <param name="By">Name of who did it, or the number of an account that is no more; null for the console.</param>
/// <param name="About">Name of the account it was about, or its number; null where it was about none, or many.</param>
public sealed record LogLine(long Number, Instant At, string? By, AdministrationAction Action, string? About, string Detail);

/// <summary>The administration log, newest first.</summary>
public sealed class ReadAdministrationLog(PortalDb db)
{
    public const int PageSize = 50;

    public async Task<Paged<LogLine>> Handle(int page, CancellationToken ct)
    {
        var total = await db.Set<AdministrationEntry>().CountAsync(ct);
        var entries = await db.Set<AdministrationEntry>().AsNoTracking()
            .OrderByDescending(e => e.Number)
            .Skip(Paged.Offset(page, total, PageSize)).Take(PageSize)
            .ToListAsync(ct);
        var ids = entries.SelectMany(e => new[] { e.By, e.About }).OfType<Employees.EmployeeId>().Select(id => id.Value).Distinct().ToList();
        var names = await db.Employees.Where(e => ids.Contains(e.Id)).ToDictionaryAsync(e => e.EmployeeId, e => e.Name, ct);
        return new(
            [.. entries.Select(e => new LogLine(e.Number, e.At, NameOf(e.By), e.Action, NameOf(e.About), e.Detail))],
            Paged.Clamp(page, total, PageSize), Paged.Pages(total, PageSize), total);

        string? NameOf(Employees.EmployeeId? id) => id is { } known ? names.GetValueOrDefault(known, $"#{known}") : null;
    }
}
