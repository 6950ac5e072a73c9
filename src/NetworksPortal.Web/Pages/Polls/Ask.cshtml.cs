using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using NetworksPortal.Events;
using NetworksPortal.Events.Polls;
using NetworksPortal.Rooms;
using NetworksPortal.Ui.Sees;
using NetworksPortal.Web.Forms;
using NetworksPortal.Web.Pages.Events;
using NodaTime;

namespace NetworksPortal.Web.Pages.Polls;

public sealed class AskModel(AskForDates ask, RoomCatalogue rooms, IStringLocalizer<PollTexts> texts, IStringLocalizer<EventTexts> kinds, IStringLocalizer<AskModel> words) : SpacePage
{
    [BindProperty]
    public AskInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Rooms { get; private set; } = [];

    public IEnumerable<SelectListItem> Kinds => Enum.GetValues<EventKind>().Select(kind => new SelectListItem(kinds["Kind." + kind], kind.ToString()));

    /// <summary>Who may answer, and so reads the words.</summary>
    public Audience Insiders => EventCircles.InsideOf(Enum.TryParse<EventAudience>(Input.Audience, out var chosen) && chosen == EventAudience.Core ? chosen : EventAudience.Members).Audience();

    public Task<PageResult> OnGetAsync()
    {
        Input.CalendarTitle = words["CalendarTitle.Usual"];
        return ShowAsync();
    }

    /// <summary>Room for two more dates, and all that was typed stays.</summary>
    public Task<PageResult> OnPostMoreAsync() => ShowAsync(more: 2);

    public async Task<IActionResult> OnPostAsync()
    {
        try
        {
            if (ReadPlan() is { } plan)
            {
                var id = await ask.Handle(Viewer, plan, Aborted);
                Flash(words["Asked"]);
                return id is null ? NotFound() : Redirect(PollLinks.Poll(Key, id.Value));
            }
        }
        catch (RuleViolation no)
        {
            ModelState.Add(no, texts);
        }

        return await ShowAsync();
    }

    private async Task<PageResult> ShowAsync(int more = 0)
    {
        Input.Offer(more);
        Rooms = [new(texts["Room.None"], ""), .. (await rooms.Handle(Aborted)).Select(room => new SelectListItem(texts["Room.Seats", room.Name, room.Seats], room.Id.ToString()))];
        return Page();
    }

    /// <summary>The form as a plan, or null with every fault at its field.</summary>
    private PollPlan? ReadPlan()
    {
        var form = new FormReader(ModelState, texts);
        // Dates that were left empty in between are gone, so that what is wrong is told at the date that the person sees.
        Input.Dates.RemoveAll(date => date.IsEmpty);
        ModelState.Clear();
        var sheet = ModelState.Try(() => EventSheetRules.Checked(Input.Sheet(), Network.Name), texts);
        var dates = Input.Dates.Select((date, number) => Read(form, date, $"Dates[{number}].")).ToList();
        var (kind, audience, shows) = (form.OneOf<EventKind>(Input.Kind, "Kind"), form.OneOf<EventAudience>(Input.Audience, "Audience"), form.OneOf<PollShows>(Input.Shows, "Shows"));
        var closes = form.Day(Input.ClosesOn, PollTerms.ClosesField);
        return sheet is null || !ModelState.IsValid ? null
            : new PollPlan(new PollTerms(kind, audience, shows, PollTerms.EndOf(closes)), sheet, [.. dates.OfType<PollDate>()], Input.Once);
    }

    private PollDate? Read(FormReader form, DateInput typed, string at)
    {
        var day = form.Day(typed.Date, at + "Date");
        var (from, until) = (form.Hour(typed.From, "From", at), form.Hour(typed.Until, "Until", at));
        if (FormParsing.Day(typed.Date) is null || FormParsing.Hour(typed.From) is null || FormParsing.Hour(typed.Until) is null)
        {
            return null;
        }

        try
        {
            return new PollDate(EventTimes.On(day, from, until), typed.ChosenRoom(), typed.Where ?? "");
        }
        catch (RuleViolation no)
        {
            ModelState.Add(new RuleViolation(no.Code, at + no.Field, [.. no.Arguments]), texts);
            return null;
        }
    }
}
