using Microsoft.EntityFrameworkCore;
using NetworksPortal.Budgets.Receipts;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Persistence.Planning;
using NetworksPortal.Sealing;
using NodaTime;

namespace NetworksPortal.Budgets;

/// <summary>What a core member looks for. What is null or empty asks for nothing.</summary>
public sealed record LineFilter(CostState? State = null, CostCategory? Category = null, string Text = "", bool Waiting = false, OwnCategoryId? OwnCategory = null)
{
    public bool IsEmpty => this == new LineFilter();
}

/// <param name="Sum">Of all lines that were found, also those on other pages; what was cancelled counts for nothing.</param>
public sealed record FoundLines(Paged<BudgetLine> Lines, Euros Sum);

/// <summary>The lines of a year. Their words are sealed, so a search opens the year's lines and looks in memory.</summary>
public sealed class BudgetLines(PortalDb db, INetworkSeal seal, ReadBudgetRules rules)
{
    public const int PageSize = 50;

    private static readonly ILookup<CostLineId?, ReceiptId> NoReceipts = Array.Empty<ReceiptId>().ToLookup(_ => (CostLineId?)null);

    private static readonly PlannedQuery<YearAsked, LineRow> PageOfYear = new((db, asked) => Rows(Latest(OfYear(db, asked)).Skip(() => asked.Skip).Take(() => asked.Most), asked.Viewer));

    /// <param name="viewer">A core member.</param>
    /// <param name="budget">The year whose costs are looked through; without a filter it has counted them.</param>
    /// <param name="filter">What is looked for.</param>
    /// <param name="page">From 1; beyond the last it is the last.</param>
    /// <param name="cancel">Stops the work.</param>
    public async Task<FoundLines> Handle(Viewer viewer, Budget budget, LineFilter filter, int page, CancellationToken cancel = default)
    {
        if (filter.IsEmpty)
        {
            return await ReadAsync(viewer, budget, page, cancel);
        }

        var second = await rules.SecondOverAsync(viewer, cancel);
        var lines = Lines(viewer, budget.Year, filter, second);
        return string.IsNullOrWhiteSpace(filter.Text) ? await FilterAsync(viewer, lines, page, second, cancel) : await SearchAsync(viewer, lines, filter.Text.Trim(), page, second, cancel);
    }

    private async Task<FoundLines> ReadAsync(Viewer viewer, Budget budget, int page, CancellationToken cancel)
    {
        var asked = new YearAsked(viewer, budget.Year, Paged.Offset(page, budget.Lines, PageSize), PageSize);
        var shown = await PageOfYear.ToListAsync(db, asked, cancel);
        var receipts = await rules.HasReceiptsAsync(viewer, cancel) ? await ReceiptsAsync(viewer, shown, cancel) : NoReceipts;
        return Found(Open(viewer, shown, await rules.SecondOverAsync(viewer, cancel), receipts), new(budget.Lines, budget.Costs.Cents), page);
    }

    private async Task<FoundLines> FilterAsync(Viewer viewer, IQueryable<CostLine> lines, int page, long? second, CancellationToken cancel)
    {
        var sum = await Sum(lines).SingleOrDefaultAsync(cancel) ?? LinesSum.None;
        var shown = await Rows(Latest(lines).Skip(Paged.Offset(page, sum.Count, PageSize)).Take(PageSize), viewer).ToListAsync(cancel);
        return Found(await OpenAsync(viewer, shown, second, cancel), sum, page);
    }

    private static FoundLines Found(IReadOnlyList<BudgetLine> shown, LinesSum sum, int page) =>
        new(new(shown, Paged.Clamp(page, sum.Count, PageSize), Paged.Pages(sum.Count, PageSize), sum.Count), new(sum.Cents));

    private async Task<FoundLines> SearchAsync(Viewer viewer, IQueryable<CostLine> lines, string words, int page, long? second, CancellationToken cancel)
    {
        var all = await Latest(lines).Select(l => new { l.Id, l.State, l.Cents, l.Description, l.Supplier }).ToListAsync(cancel);
        var found = all.FindAll(line => Says(line.Description) || Says(line.Supplier));
        var one = Paged.Of(found, page, PageSize);
        var ids = one.Items.Select(line => line.Id).ToList();
        var shown = await Rows(Latest(db.Set<CostLine>().Where(l => l.Network == viewer.Network && EF.Parameter(ids).Contains(l.Id))), viewer).ToListAsync(cancel);
        return new(
            new(await OpenAsync(viewer, shown, second, cancel), one.Page, one.Pages, one.Total), new(found.Where(line => line.State != CostState.Cancelled).Sum(line => line.Cents)));

        bool Says(SealedText text) => seal.Open(viewer.Network, text).Contains(words, StringComparison.CurrentCultureIgnoreCase);
    }

    /// <summary>All lines of a year in the order of their numbers, for a file or a report.</summary>
    public async Task<IReadOnlyList<BudgetLine>> AllAsync(Viewer viewer, int year, CancellationToken cancel = default) =>
        await OpenAsync(viewer, await Rows(Lines(viewer, year, new(), null).OrderBy(l => l.Number), viewer).ToListAsync(cancel), await rules.SecondOverAsync(viewer, cancel), cancel);

    /// <summary>One line. Null where the viewer's network has none.</summary>
    public async Task<BudgetLineDetails?> FindAsync(Viewer viewer, CostLineId id, CancellationToken cancel = default)
    {
        var line = await db.Set<CostLine>().AsNoTracking().SingleOrDefaultAsync(l => l.Network == viewer.Network && l.Id == id, cancel);
        return line is null ? null : new((await OpenAsync(viewer, [LineRow.Of(line, viewer)], await rules.SecondOverAsync(viewer, cancel), cancel))[0], line.Event, line.Version, line.ApprovedBy);
    }

    /// <summary>How many plans of all open years wait for a second core member.</summary>
    public async Task<int> CountWaitingAsync(Viewer viewer, CancellationToken cancel = default) =>
        await rules.SecondOverAsync(viewer, cancel) is { } second ? await db.Set<CostLine>().Where(l => l.Network == viewer.Network).WaitingOver(second).CountAsync(cancel) : 0;

    private IQueryable<CostLine> Lines(Viewer viewer, int year, LineFilter filter, long? second)
    {
        var lines = OfYear(db, new(viewer, year, 0, 0));
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

    private static IQueryable<CostLine> OfYear(PortalDb db, YearAsked asked) => db.Set<CostLine>().Where(l => l.Network == asked.Viewer.Network && l.Year == asked.Year);

    private static IOrderedQueryable<CostLine> Latest(IQueryable<CostLine> lines) => lines.OrderByDescending(l => l.Day).ThenByDescending(l => l.Number);

    private static IQueryable<LinesSum> Sum(IQueryable<CostLine> lines) =>
        lines.GroupBy(_ => 1).Select(all => new LinesSum(all.Count(), all.Sum(l => l.State == CostState.Cancelled ? 0 : l.Cents)));

    private static IQueryable<LineRow> Rows(IQueryable<CostLine> lines, Viewer viewer) => lines.AsNoTracking().Select(l => new LineRow(
        l.Id, l.Number, l.Day, l.Cents, l.Category, l.OwnCategory, l.State, l.Description, l.Supplier, l.EnteredBy, l.AmountBy == viewer.Persona, l.ApprovedCents));

    private async Task<IReadOnlyList<BudgetLine>> OpenAsync(Viewer viewer, IReadOnlyList<LineRow> rows, long? second, CancellationToken cancel) =>
        Open(viewer, rows, second, await ReceiptsAsync(viewer, rows, cancel));

    private IReadOnlyList<BudgetLine> Open(Viewer viewer, IReadOnlyList<LineRow> rows, long? second, ILookup<CostLineId?, ReceiptId> receipts) =>
        [.. rows.Select(line => new BudgetLine(
            line.Id, line.Number, line.Day, new(line.Cents), line.Category, line.OwnCategory, line.State,
            seal.Open(viewer.Network, line.Description), seal.Open(viewer.Network, line.Supplier), line.EnteredBy,
            receipts.Contains(line.Id) ? [.. receipts[line.Id]] : [], line.Waits(second), line.Waits(second) && !line.AmountByViewer))];

    private async Task<ILookup<CostLineId?, ReceiptId>> ReceiptsAsync(Viewer viewer, IReadOnlyList<LineRow> rows, CancellationToken cancel)
    {
        var lines = rows.Select(row => (CostLineId?)row.Id).ToList();
        return lines.Count == 0 ? NoReceipts : (await db.Set<Receipt>().Where(r => r.Network == viewer.Network && EF.Parameter(lines).Contains(r.Line)).OrderBy(r => r.Number)
            .Select(r => new { r.Line, r.Id }).ToListAsync(cancel)).ToLookup(r => r.Line, r => r.Id);
    }

    private sealed record YearAsked(Viewer Viewer, int Year, int Skip, int Most);

    private sealed record LineRow(
        CostLineId Id, int Number, LocalDate Day, long Cents, CostCategory Category, OwnCategoryId? OwnCategory, CostState State, SealedText Description, SealedText Supplier,
        PersonaId EnteredBy, bool AmountByViewer, long ApprovedCents)
    {
        public static LineRow Of(CostLine l, Viewer viewer) => new(
            l.Id, l.Number, l.Day, l.Cents, l.Category, l.OwnCategory, l.State, l.Description, l.Supplier, l.EnteredBy, l.AmountBy == viewer.Persona, l.ApprovedCents);

        public bool Waits(long? second) => State == CostState.Planned && CostLine.NeedsSecond(Cents, ApprovedCents, second);
    }

    private sealed record LinesSum(int Count, long Cents)
    {
        public static LinesSum None { get; } = new(0, 0);
    }
}
