using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.Budgets;
using NetworksPortal.Budgets.Files;

namespace NetworksPortal.Web.Pages.Budgets;

/// <summary>A year's costs to take along: for the core team, or for finance.</summary>
public sealed class CostDownloadModel(CostFile file, BudgetOverview overview, BudgetShelf shelf, IStringLocalizer<BudgetModel> texts) : SpacePage
{
    private static readonly string[] Heads = ["File.Number", "File.CostCentre", "File.Day", "File.Amount", "File.Category", "File.State", "File.Description", "File.Supplier"];

    public async Task<IActionResult> OnGetAsync(int year, CostFileKind kind, CostFileFor reader)
    {
        if (!ModelState.IsValid || !Enum.IsDefined(kind) || !Enum.IsDefined(reader) || !(await overview.YearsAsync(Viewer, Aborted)).Contains(year))
        {
            return NotFound();
        }

        var kinds = await shelf.KindsAsync(Viewer, Aborted);
        var words = new CostFileWords([.. Heads.Select(head => texts[head].Value)], line => kinds.Name(line.Category, line.OwnCategory, texts), state => texts["State." + state].Value);
        var type = kind == CostFileKind.Csv ? "text/csv; charset=utf-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        return File(await file.Handle(Viewer, year, kind, reader, words, Aborted), type, CostFile.Name(year, kind, reader));
    }
}
