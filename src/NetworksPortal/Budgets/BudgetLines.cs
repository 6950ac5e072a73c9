using Microsoft.EntityFrameworkCore;
using NetworksPortal.Budgets.Receipts;
using NetworksPortal.Events;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;
using NodaTime;

namespace NetworksPortal.Budgets;

/// <param name="Receipts">Its receipts, the oldest first.</param>
/// <param name="NeedsSecond">It waits for a second core member.</param>
/// <param name="MayApprove">The viewer may be that one, as far as the line tells.</param>
public sealed record BudgetLine(
    CostLineId Id, int Number, LocalDate Day, Euros Amount, CostCategory Category, OwnCategoryId? OwnCategory, CostState State,
    string Description, string Supplier, PersonaId EnteredBy, EventId? Event, int Version, PersonaId? ApprovedBy,
    IReadOnlyList<ReceiptId> Receipts, bool NeedsSecond, bool MayApprove);

/// <summary>What a core member looks for. What is null or empty asks for nothing.</summary>
public sealed record LineFilter(CostState? State = null, CostCategory? Category = null, string Text = "", bool Waiting = false, OwnCategoryId? OwnCategory = null)
{
    public bool IsEmpty => this == new LineFilter();
}

/// <param name="Sum">Of all lines that were found, also those on other pages; what was cancelled counts for nothing.</param>
public sealed record FoundLines(Paged<BudgetLine> Lines, Euros Sum);

/// <summary>The lines of a year. Their words are sealed, so a search opens the year's lines and looks in memory.</summary>
public sealed class BudgetLines(PortalDb db, INetworkSeal seal, CostBook book)
{
    public const int PageSize = 50;

    /// <summary>Over which amount a second core member approves: read once for all that one page asks of the lines.</summary>
    private readonly Dictionary<NetworkId, long?> seconds = [];

    public async Task<FoundLines> Handle(Viewer viewer, int year, LineFilter filter, int page, CancellationToken cancel = default)
    {
        var second = await SecondOverAsync(viewer, cancel);
        var lines = Lines(viewer, year, filter, second);
        return string.IsNullOrWhiteSpace(filter.Text) ? await ReadAsync(viewer, lines, page, second, cancel) : await SearchAsync(viewer, lines, filter.Text.Trim(), page, second, cancel);
    }

    private async Task<FoundLines> ReadAsync(Viewer viewer, IQueryable<CostLine> lines, int page, long? second, CancellationToken cancel)
    {
        var over = await lines.GroupBy(_ => 1).Select(all => new { Count = all.Count(), Cents = all.Sum(l => l.State == CostState.Cancelled ? 0 : l.Cents) }).SingleOrDefaultAsync(cancel);
        var (total, sum) = (over?.Count ?? 0, over?.Cents ?? 0);
        var shown = await lines.OrderByDescending(l => l.Day).ThenByDescending(l => l.Number).Skip(Paged.Offset(page, total, PageSize)).Take(PageSize).ToListAsync(cancel);
        return new(new(await OpenAsync(viewer, shown, second, cancel), Paged.Clamp(page, total, PageSize), Paged.Pages(total, PageSize), total), new(sum));
    }

    private async Task<FoundLines> SearchAsync(Viewer viewer, IQueryable<CostLine> lines, string words, int page, long? second, CancellationToken cancel)
    {
        var all = await lines.OrderByDescending(l => l.Day).ThenByDescending(l => l.Number).Select(l => new { l.Id, l.State, l.Cents, l.Description, l.Supplier }).ToListAsync(cancel);
        var found = all.FindAll(line => Says(line.Description) || Says(line.Supplier));
        var one = Paged.Of(found, page, PageSize);
        var ids = one.Items.Select(line => line.Id).ToList();
        var shown = (await db.Set<CostLine>().AsNoTracking().Where(l => l.Network == viewer.Network && EF.Parameter(ids).Contains(l.Id)).ToListAsync(cancel)).OrderBy(l => ids.IndexOf(l.Id)).ToList();
        return new(
            new(await OpenAsync(viewer, shown, second, cancel), one.Page, one.Pages, one.Total), new(found.Where(line => line.State != CostState.Cancelled).Sum(line => line.Cents)));

        bool Says(SealedText text) => seal.Open(viewer.Network, text).Contains(words, StringComparison.CurrentCultureIgnoreCase);
    }

    /// <summary>All lines of a year in the order of their numbers, for a file or a report.</summary>
    public async Task<IReadOnlyList<BudgetLine>> AllAsync(Viewer viewer, int year, CancellationToken cancel = default) =>
        await OpenAsync(viewer, await Lines(viewer, year, new(), null).OrderBy(l => l.Number).ToListAsync(cancel), await SecondOverAsync(viewer, cancel), cancel);

    /// <summary>One line. Null where the viewer's network has none.</summary>
    public async Task<BudgetLine?> FindAsync(Viewer viewer, CostLineId id, CancellationToken cancel = default)
    {
        var line = await db.Set<CostLine>().AsNoTracking().SingleOrDefaultAsync(l => l.Network == viewer.Network && l.Id == id, cancel);
        return line is null ? null : (await OpenAsync(viewer, [line], await SecondOverAsync(viewer, cancel), cancel))[0];
    }

    /// <summary>How many plans of all open years wait for a second core member.</summary>
    public async Task<int> CountWaitingAsync(Viewer viewer, CancellationToken cancel = default) =>
        await SecondOverAsync(viewer, cancel) is { } second ? await db.Set<CostLine>().Where(l => l.Network == viewer.Network).WaitingOver(second).CountAsync(cancel) : 0;

    private IQueryable<CostLine> Lines(Viewer viewer, int year, LineFilter filter, long? second)
    {
        var lines = db.Set<CostLine>().AsNoTracking().Where(l => l.Network == viewer.Network && l.Year == year);
        if (filter.State is { } state)
        {
            lines = lines.Where(l => l.State == state);
        }

        if (filter.Category is { } category)
        {
            lines = lines.Where(l => l.Category == category);
        }

        if (filter.OwnCategory is { } own)
        {
            lines = lines.Where(l => l.OwnCategory == own);
        }

        return filter.Waiting ? lines.WaitingOver(second) : lines;
    }

    private async Task<long?> SecondOverAsync(Viewer viewer, CancellationToken cancel)
    {
        if (!seconds.TryGetValue(viewer.Network, out var second))
        {
            seconds[viewer.Network] = second = await book.SecondOverAsync(viewer.Network, cancel);
        }

        return second;
    }

    private static bool Waits(CostLine line, long? second) => line.State == CostState.Planned && line.NeedsSecond(second);

    private async Task<IReadOnlyList<BudgetLine>> OpenAsync(Viewer viewer, IReadOnlyList<CostLine> lines, long? second, CancellationToken cancel)
    {
        var ids = lines.Select(l => (CostLineId?)l.Id).ToList();
        var receipts = (await db.Set<Receipt>().Where(r => r.Network == viewer.Network && EF.Parameter(ids).Contains(r.Line)).OrderBy(r => r.Number)
            .Select(r => new { r.Line, r.Id }).ToListAsync(cancel)).ToLookup(r => r.Line, r => r.Id);
        return [.. lines.Select(line => new BudgetLine(
            line.Id, line.Number, line.Day, new(line.Cents), line.Category, line.OwnCategory, line.State,
            seal.Open(viewer.Network, line.Description), seal.Open(viewer.Network, line.Supplier), line.EnteredBy, line.Event, line.Version, line.ApprovedBy,
            [.. receipts[line.Id]], Waits(line, second), Waits(line, second) && line.AmountBy != viewer.Persona))];
    }
}
