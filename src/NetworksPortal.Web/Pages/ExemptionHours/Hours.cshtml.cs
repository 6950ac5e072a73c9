using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.Events;
using NetworksPortal.ExemptionHours;
using NetworksPortal.Ui.Text;
using NetworksPortal.Web.Forms;
using NodaTime;
using NodaTime.Text;

namespace NetworksPortal.Web.Pages.ExemptionHours;

public sealed class HoursModel(
    MyMonth mine, NetworkMonth ours, GrantedConsultation consultation, LogHours log, LoggableMeetings meetings, TimeProvider time, IStringLocalizer<HoursModel> texts) : SpacePage
{
    [BindProperty]
    public HoursInput Input { get; set; } = new();

    public MonthOfHours Mine { get; private set; } = null!;

    public MonthTotals Ours { get; private set; } = null!;

    /// <summary>What HR gave beside the month's pool this year, because it asked the network's view; null where nothing.</summary>
    public ConsultationGranted? Extra { get; private set; }

    public IReadOnlyDictionary<EventId, string> Titles { get; private set; } = new Dictionary<EventId, string>();

    public YearMonth ThisMonth => time.Today().ToYearMonth();

    public Task<IActionResult> OnGetAsync(string? month)
    {
        Input.Day = Words.Machine(time.Today());
        return ShowAsync(month);
    }

    public async Task<IActionResult> OnPostAsync(string? month)
    {
        var day = ModelState.Try(() => TypedDay.Read(Input.Day, nameof(Input.Day)), texts);
        var quarters = ModelState.Try(() => QuarterHours.Parse(Input.Hours, nameof(Input.Hours)), texts);
        if (!ModelState.IsValid)
        {
            return await ShowAsync(month);
        }

        try
        {
            var form = Guid.TryParse(Input.Form, out var key) ? key : Guid.Empty;
            await log.Handle(Viewer, new NewHours(form, day, quarters, Input.Note ?? ""), Aborted);
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
            await log.Handle(Viewer, meeting, Aborted);
            return Logged(meeting.Day, meeting.Quarters);
        }
        catch (RuleViolation no)
        {
            ModelState.AddModelError("", texts["Rule." + no.Code]);
            return await ShowAsync(null);
        }
    }

    private LocalRedirectResult Logged(LocalDate day, int quarters)
    {
        Flash(texts["Logged", Words.Duration(quarters), Words.Day(day)]);
        return LocalRedirect(Links.Hours(Key, day.ToYearMonth()));
    }

    private async Task<IActionResult> ShowAsync(string? typed)
    {
        var month = typed is null ? ThisMonth : YearMonthPattern.Iso.Parse(typed) is { Success: true, Value: var read } ? read : (YearMonth?)null;
        if (month is not { } shown || shown.CompareTo(ThisMonth) > 0)
        {
            return NotFound();
        }

        Mine = await mine.Handle(Viewer, shown, Aborted);
        Ours = await ours.Handle(Viewer, shown, Aborted);
        Extra = await consultation.OfAsync(Viewer, shown.Year, Aborted);
        Titles = Mine.Entries.Any(entry => entry.Event is not null) ? await meetings.TitlesAsync(Viewer, Aborted) : Titles;
        return Page();
    }
}
