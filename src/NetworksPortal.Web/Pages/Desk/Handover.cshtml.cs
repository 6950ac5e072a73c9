using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.Budgets;
using NetworksPortal.ExemptionHours;
using NetworksPortal.Memberships;
using NetworksPortal.Memberships.Log;
using NetworksPortal.Web.Pages.Memberships;

namespace NetworksPortal.Web.Pages.Desk;

/// <summary>What somebody finds who takes over the books or the team: a note, what waits, who decided what, and last year beside this one.</summary>
internal sealed class HandoverModel(
    ReadHandoverNote read, WriteHandoverNote write, OpenTasks tasks, LogLines log, BudgetOverview budgets, NetworkYears hours, TimeProvider time,
    IStringLocalizer<HandoverModel> texts) : SpacePage
{
    private const int ShownLines = 20;

    [BindProperty]
    public HandoverInput Input { get; set; } = new();

    public DeskTasks Tasks { get; private set; } = null!;

    public IReadOnlyList<LogRow> Lines { get; private set; } = [];

    /// <summary>Last year first.</summary>
    public IReadOnlyList<(Budget Money, YearOfHours Hours)> Years { get; private set; } = [];

    /// <summary>What somebody else wrote meanwhile; null where nobody did.</summary>
    public string? Theirs { get; private set; }

    public async Task OnGetAsync()
    {
        var note = await read.Handle(Viewer, Aborted);
        Input = new() { Text = note.Text, Seen = note.Version };
        await ShowAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        try
        {
            await write.Handle(Viewer, Input.Text ?? "", Input.Seen, Aborted);
            Flash(texts["Saved"]);
            return LocalRedirect(Links.Handover(Key));
        }
        catch (RuleViolation no)
        {
            ModelState.Add(no, texts);
            var note = await read.Handle(Viewer, Aborted);
            (Theirs, Input.Seen) = (note.Version == Input.Seen ? null : note.Text, note.Version);
            await ShowAsync();
            return Page();
        }
    }

    private async Task ShowAsync()
    {
        Tasks = await tasks.Handle(Viewer, Key, Aborted);
        Lines = [.. (await log.ReadAsync(Viewer, BookLines.IsOne, Aborted)).Rows.Take(ShownLines)];
        var year = time.Today().Year;
        Years =
        [
            (await budgets.Handle(Viewer, year - 1, Aborted), await hours.Handle(Viewer, year - 1, Aborted)),
            (await budgets.Handle(Viewer, year, Aborted), await hours.Handle(Viewer, year, Aborted)),
        ];
    }

    public sealed class HandoverInput
    {
        public string? Text { get; set; }

        /// <summary>The version that stood on the page.</summary>
        public int Seen { get; set; }
    }
}
