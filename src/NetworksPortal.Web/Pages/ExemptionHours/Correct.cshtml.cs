using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using NetworksPortal.ExemptionHours;
using NetworksPortal.Ui.Text;
using NetworksPortal.Web.Forms;
using NodaTime;

namespace NetworksPortal.Web.Pages.ExemptionHours;

public sealed class CorrectModel(
    MyMonth mine, MyHourChanges changes, AllowanceAhead ahead, CorrectHours correct, RemoveHours remove, HoursWarnings warnings, TimeProvider time, IStringLocalizer<CorrectModel> texts)
    : SpacePage
{
    [BindProperty]
    public HoursInput Input { get; set; } = new();

    public HoursToCorrect Entry { get; private set; } = null!;

    public IReadOnlyList<HoursChanged> Changes { get; private set; } = [];

    public HoursAhead Ahead { get; private set; } = null!;

    public IReadOnlyList<string> Warnings { get; private set; } = [];

    public YearMonth ThisMonth => time.Today().ToYearMonth();

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FindAsync(id))
        {
            return NotFound();
        }

        Input = new()
        {
            Day = Words.Machine(Entry.Hours.Day), Hours = ClockTime.Of(Entry.Hours.Quarters), Note = Entry.Hours.Note, Pool = Entry.Hours.Pool.ToString(), Seen = Entry.Version,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await FindAsync(id))
        {
            return NotFound();
        }

        try
        {
            var correction = Read();
            Warnings = await warnings.ForAsync(Viewer, Entry, correction.Day, correction.Pool, correction.Quarters, Aborted);
            if (Warnings.Count > 0 && Input.Accepted != HoursWarnings.Accepted(Warnings))
            {
                return Page();
            }

            await correct.Handle(Viewer, correction, Aborted);
            Flash(texts["Corrected"]);
            return LocalRedirect(Links.Hours(Key, Entry.IsClosed ? ThisMonth : HourMonths.BookedIn(correction.Day, time.Today())));
        }
        catch (RuleViolation no)
        {
            return Refused(no);
        }
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id)
    {
        if (!await FindAsync(id))
        {
            return NotFound();
        }

        try
        {
            if (!await remove.Handle(Viewer, Entry.Hours.Id, Input.Seen, Aborted))
            {
                return NotFound();
            }

            Flash(texts["Removed"]);
            return LocalRedirect(Links.Hours(Key, Entry.IsClosed ? ThisMonth : Entry.Month));
        }
        catch (RuleViolation no)
        {
            await OnGetAsync(id);
            return Refused(no);
        }
    }

    /// <summary>What was typed stays, and beside it stands what is there by now: whoever sends it again has seen that.</summary>
    private PageResult Refused(RuleViolation no)
    {
        ModelState.Add(no, texts);
        Input.Seen = Entry.Version;
        return Page();
    }

    private HoursCorrection Read() => new(
        Entry.Hours.Id, Input.Seen, Entry.IsClosed ? Entry.Hours.Day : TypedDay.Read(Input.Day, nameof(Input.Day)), QuarterHours.Parse(Input.Hours, nameof(Input.Hours)),
        Input.Note ?? "", Entry.IsClosed ? Entry.Hours.Pool : Input.ReadPool());

    private async Task<bool> FindAsync(Guid id)
    {
        var entry = new HourEntryId(id);
        if (await mine.EntryAsync(Viewer, entry, Aborted) is not { } found)
        {
            return false;
        }

        (Entry, Changes, Ahead) = (found, await changes.OfAsync(Viewer, entry, Aborted), await ahead.Handle(Viewer, ThisMonth, Aborted));
        return true;
    }
}
