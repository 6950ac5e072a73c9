using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.Budgets;
using NetworksPortal.Budgets.Years;
using NetworksPortal.Ui.Charts;
using NodaTime;

namespace NetworksPortal.Web.Pages.Budgets;

/// <summary>A year of money for the core team, on screen and on paper, and the button that closes it.</summary>
public sealed class BudgetYearModel(YearReport report, CloseYear close, BudgetShelf shelf, TimeProvider time, IStringLocalizer<BudgetYearModel> texts) : SpacePage
{
    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    public YearOfMoney Report { get; private set; } = null!;

    public CostKinds Kinds { get; private set; } = null!;

    /// <summary>The months that have begun.</summary>
    public IReadOnlyList<MonthSum> Months { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        try
        {
            if (Year is not { } year || await close.Handle(Viewer, year, Aborted) is not { } carried)
            {
                return NotFound();
            }

            Flash(carried.Cents > 0 ? texts["Closed", year, carried, year + 1] : texts["Closed.Nothing", year]);
            return LocalRedirect(Links.BudgetYear(Key, year));
        }
        catch (RuleViolation no)
        {
            ModelState.Add(no, texts);
            return await LoadAsync() ? Page() : NotFound();
        }
    }

    public string Rule => Report.Rule.Kind switch
    {
        CarryKind.Percentage => texts["Rule.Is.Percentage", Report.Rule.Value],
        CarryKind.Amount => texts["Rule.Is.Amount", new Euros(Report.Rule.Value)],
        _ => texts["Rule.Is.Nothing"],
    };

    public TrendLine LeftOver => Line("Line.Left", month => month.Left, null);

    public TrendLine Used => Line("Line.Used", month => month.UsedSoFar, "kobalt");

    /// <summary>The top of the chart in whole euros: a round number that holds all of the grant.</summary>
    public double Top
    {
        get
        {
            var euros = Math.Max(1, Report.Budget.Grant.Cents / 100d);
            var step = Math.Pow(10, Math.Floor(Math.Log10(euros)));
            return Math.Ceiling(euros / step) * step;
        }
    }

    public IReadOnlyList<string> MonthNames => [.. Report.Months.Select(month => new LocalDate(2000, month.Month, 1).ToString("MMM", System.Globalization.CultureInfo.CurrentCulture).TrimEnd('.'))];

    public IEnumerable<BarRow> Bars(IStringLocalizer names)
    {
        var most = Math.Max(1, Report.Categories.Select(category => category.Used.Cents).DefaultIfEmpty(0).Max());
        return Report.Categories.Select(category => new BarRow(Kinds.Name(category.Shared, category.Own, names), category.Used.WithCents, (double)category.Used.Cents / most));
    }

    private TrendLine Line(string name, Func<MonthSum, Euros> value, string? accent) =>
        new(texts[name], [.. Report.Months.Select(month => month.Month <= Months.Count ? value(month).Cents / 100d : (double?)null)], accent, value(Months[^1]).ToString());

    private async Task<bool> LoadAsync()
    {
        var today = time.Today();
        if (await report.Handle(Viewer, Year ?? today.Year, Aborted) is not { } found)
        {
            return false;
        }

        var year = found.Budget.Year;
        (Report, Kinds) = (found, await shelf.KindsAsync(Viewer, Aborted));
        Months = [.. found.Months.Take(year < today.Year ? 12 : year > today.Year ? 1 : today.Month)];
        return true;
    }
}
