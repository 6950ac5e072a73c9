using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.Events;
using NetworksPortal.Events.Series;
using NetworksPortal.Ui.Text;
using NetworksPortal.Web.Forms;
using NodaTime;

namespace NetworksPortal.Web.Pages.Events;

public sealed class PlanModel(
    PlanEvent plan, PlanSeries planSeries, SeriesDesk series, EventDetails details, RoomDesk rooms, Markdown markdown,
    IStringLocalizer<EventTexts> texts, IStringLocalizer<SeriesTexts> seriesTexts, IStringLocalizer<PlanModel> words)
    : EventFormPage(rooms, markdown, texts)
{
    public override string Here => EventLinks.Plan(Key);

    public override string SaveLabel => Days is { Kept.Count: > 1 } days ? seriesTexts["Save", days.Kept.Count] : words["Save"];

    public override bool Repeats => true;

    /// <param name="like">A meeting that went before, whose words, hours and place are taken over.</param>
    public async Task<IActionResult> OnGetAsync(Guid? like)
    {
        Input.CalendarTitle = words["CalendarTitle.Usual"];
        if (like is { } before)
        {
            if (await details.Handle(Viewer, new EventId(before), Aborted) is not { } view)
            {
                return NotFound();
            }

            Input = EventInput.Like(view);
        }

        return await ShowAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        try
        {
            if (ReadPlan() is { } wanted)
            {
                return Input.Repeat.IsOnce ? Planned(await plan.Handle(Viewer, wanted, Aborted), words["Planned"]) : await PlanSeriesAsync(wanted);
            }
        }
        catch (RuleViolation no)
        {
            return await ShowAsync(no);
        }

        return await ShowAsync();
    }

    /// <summary>Lays the days of a series out, and keeps all that was typed.</summary>
    public async Task<IActionResult> OnPostDatesAsync()
    {
        var form = Reader();
        var day = form.Day(Input.Date, "Date");
        Days = form.IsGood ? await LayOutAsync(day, form) : null;
        return await ShowAsync();
    }

    private async Task<IActionResult> PlanSeriesAsync(EventPlan wanted)
    {
        Days = await LayOutAsync(wanted.Terms.Times.StartsAt.Local().Date, Reader());
        if (Days is null || !Days.Series.Days.All(Input.Repeat.HasSeen))
        {
            return await ShowAsync();
        }

        var outcome = await planSeries.Handle(Viewer, new SeriesPlan(wanted, Days.Kept, IfTaken), Aborted);
        if (outcome is { First: null })
        {
            throw new RuleViolation("Series.RoomTaken", Recurrence.DaysField, outcome.Taken.Count, Days.Kept.Count);
        }

        var taken = outcome?.Taken.Count > 0 ? seriesTexts[$"Planned.{IfTaken}", outcome.Taken.Count].Value : "";
        return Planned(outcome?.First, seriesTexts["Planned", outcome?.Meetings ?? 0] + taken);
    }

    private IActionResult Planned(EventId? id, string sentence)
    {
        Flash(sentence);
        return id is { } meeting ? Redirect(EventLinks.Event(Key, meeting)) : NotFound();
    }

    private async Task<SeriesBoard?> LayOutAsync(LocalDate first, FormReader form)
    {
        var (from, until) = (FormParsing.Hour(Input.From), FormParsing.Hour(Input.Until));
        var recurrence = Refusing(() => Input.Repeat.Read(first, form));
        return recurrence is null ? null : await series.LayOutAsync(recurrence, Input.Repeat, day => EventTimes.TryOn(day, from, until)?.Interval, Input.ChosenRoom(), Aborted);
    }
}
