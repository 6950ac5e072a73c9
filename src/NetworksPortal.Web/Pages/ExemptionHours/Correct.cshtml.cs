using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.ExemptionHours;
using NetworksPortal.Ui.Text;
using NetworksPortal.Web.Forms;

namespace NetworksPortal.Web.Pages.ExemptionHours;

public sealed class CorrectModel(MyMonth mine, CorrectHours correct, RemoveHours remove, IStringLocalizer<CorrectModel> texts) : SpacePage
{
    [BindProperty]
    public HoursInput Input { get; set; } = new();

    public LoggedHours Entry { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await mine.EntryAsync(Viewer, new HourEntryId(id), Aborted) is not { } entry)
        {
            return NotFound();
        }

        Entry = entry;
        Input = new() { Day = Words.Machine(entry.Day), Hours = ClockTime.Of(entry.Quarters), Note = entry.Note };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (await mine.EntryAsync(Viewer, new HourEntryId(id), Aborted) is not { } entry)
        {
            return NotFound();
        }

        try
        {
            var day = TypedDay.Read(Input.Day, nameof(Input.Day));
            await correct.Handle(Viewer, entry.Id, day, QuarterHours.Parse(Input.Hours, nameof(Input.Hours)), Input.Note ?? "", Aborted);
            Flash(texts["Corrected"]);
            return LocalRedirect(Links.Hours(Key, day.ToYearMonth()));
        }
        catch (RuleViolation no)
        {
            ModelState.Add(no, texts);
            Entry = entry;
            return Page();
        }
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id)
    {
        var entry = await mine.EntryAsync(Viewer, new HourEntryId(id), Aborted);
        if (entry is null || !await remove.Handle(Viewer, entry.Id, Aborted))
        {
            return NotFound();
        }

        Flash(texts["Removed"]);
        return LocalRedirect(Links.Hours(Key, entry.Day.ToYearMonth()));
    }
}
