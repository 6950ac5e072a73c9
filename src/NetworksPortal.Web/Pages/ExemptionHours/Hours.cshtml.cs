using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.Events;
using NetworksPortal.ExemptionHours;
using NetworksPortal.Ui.Text;
using NetworksPortal.Web.Forms;
using NodaTime;

namespace NetworksPortal.Web.Pages.ExemptionHours;

public sealed class HoursModel(HoursBook book, HoursWarnings warnings, LogHours log, LoggableMeetings meetings, TimeProvider time, IStringLocalizer<HoursModel> texts) : SpacePage
{
    [BindProperty]
    public HoursInput Input { get; set; } = new();

    public HoursShown Shown { get; private set; } = null!;

    public MonthOfHours Mine => Shown.Mine;

    public YearMonth ThisMonth => time.Today().ToYearMonth();

    public bool IsOpen => HourMonths.IsOpen(Mine.Month, time.Today());

    /// <summary>To be read before these hours are saved.</summary>
    public IReadOnlyList<string> Warnings { get; private set; } = [];

    /// <summary>The meeting that one click would log, where that needs a second one.</summary>
    public MeetingHours? Meeting { get; private set; }

    public Task<IActionResult> OnGetAsync(string? month)
    {
        Input.Day = Words.Machine(time.Today());
        return ShowAsync(month);
    }

    public async Task<IActionResult> OnPostAsync(string? month)
    {
        var day = ModelState.Try(() => HourMonths.Check(TypedDay.Read(Input.Day, nameof(Input.Day)), time.Today()), texts);
        var quarters = ModelState.Try(() => QuarterHours.Parse(Input.Hours, nameof(Input.Hours)), texts);
        if (!ModelState.IsValid)
        {
            return await ShowAsync(month);
        }

        try
        {
            var hours = new NewHours(Guid.TryParse(Input.Form, out var key) ? key : Guid.Empty, day, quarters, Input.Note ?? "", Input.ReadPool());
            if (!await log.IsLoggedAsync(Viewer, hours, Aborted) && await MustWarnAsync(day, hours.Pool, quarters))
            {
                return await ShowAsync(month);
            }

            await log.Handle(Viewer, hours, Aborted);
            return Logged(day, quarters);
        }
        catch (RuleViolation no)
        {
            ModelState.Add(no, texts);
            return await ShowAsync(month);
        }
    }

    /// <summary>One click at a meeting: its own length, as the button showed.</summary>
    public async Task<IActionResult> OnPostMeetingAsync(Guid id)
    {
        if (await meetings.FindAsync(Viewer, new EventId(id), Aborted) is not { } meeting)
        {
            return NotFound();
        }

        try
        {
            if (!await log.IsLoggedAsync(Viewer, meeting, Aborted) && await MustWarnAsync(meeting.Day, HourPool.Own, meeting.Quarters))
            {
                (Meeting, Input.Day) = (meeting, Words.Machine(time.Today()));
                return await ShowAsync(null);
            }

            await log.Handle(Viewer, meeting, Aborted);
            return Logged(meeting.Day, meeting.Quarters);
        }
        catch (RuleViolation no)
        {
            ModelState.AddModelError("", texts["Rule." + no.Code]);
            return await ShowAsync(null);
        }
    }

    private async Task<bool> MustWarnAsync(LocalDate day, HourPool pool, int quarters)
    {
        Warnings = await warnings.ForAsync(Viewer, day, pool, quarters, Aborted);
        return Warnings.Count > 0 && Input.Accepted != HoursWarnings.Accepted(Warnings);
    }

    private LocalRedirectResult Logged(LocalDate day, int quarters)
    {
        Flash(texts["Logged", Words.Duration(quarters), Words.Day(day)]);
        return LocalRedirect(Links.Hours(Key, HourMonths.BookedIn(day, time.Today())));
    }

    private async Task<IActionResult> ShowAsync(string? typed)
    {
        if (ShownMonth.Read(typed, ThisMonth) is not { } month)
        {
            return NotFound();
        }

        Shown = await book.OpenAsync(Viewer, month, Aborted);
        return Page();
    }
}
