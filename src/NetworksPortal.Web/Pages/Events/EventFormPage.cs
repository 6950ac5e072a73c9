using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using NetworksPortal.Events;
using NetworksPortal.Events.Series;
using NetworksPortal.Rooms;
using NetworksPortal.Ui.Sees;
using NetworksPortal.Ui.Text;
using NetworksPortal.Web.Authorization;
using NetworksPortal.Web.Forms;
using NodaTime;

namespace NetworksPortal.Web.Pages.Events;

/// <summary>Planning and changing a meeting: one form, two outcomes.</summary>
public abstract class EventFormPage(RoomDesk rooms, Markdown markdown, IStringLocalizer<EventTexts> texts) : SpacePage
{
    /// <summary>Where the form is sent.</summary>
    public abstract string Here { get; }

    /// <summary>What the button says.</summary>
    public abstract string SaveLabel { get; }

    [BindProperty]
    public EventInput Input { get; set; } = new();

    /// <summary>An offered room, taken by its own button.</summary>
    [BindProperty]
    public string? Take { get; set; }

    /// <summary>Said by a button of its own, where a room is not free for all of a series.</summary>
    [BindProperty]
    public IfTaken IfTaken { get; set; }

    /// <summary>Whether several meetings can be planned at once.</summary>
    public virtual bool Repeats => false;

    /// <summary>The days of a series, once somebody looks at them.</summary>
    public SeriesBoard? Days { get; protected set; }

    /// <summary>How many meetings follow in the series of the one that is changed.</summary>
    public int Following { get; protected set; }

    /// <summary>On which days the room of one that follows is not to be had.</summary>
    public IReadOnlyList<LocalDate> Taken { get; protected set; } = [];

    public bool HasRepeatFaults => HasFaults("Input.Repeat");

    public RoomBoard Rooms { get; private set; } = new([]);

    /// <summary>The text as members will see it, after "show me".</summary>
    public IHtmlContent? Preview { get; private set; }

    public IEnumerable<SelectListItem> Provisions => Enum.GetValues<Provision>().Select(p => new SelectListItem(texts["Provision." + p], p.ToString()));

    /// <summary>Who will read what is typed, by the audience that is chosen.</summary>
    public Audience Readers => ChosenAudience == EventAudience.AllStaff ? SeenBy.OpenEvents : Insiders;

    /// <summary>Who will read what never leaves the space.</summary>
    public Audience Insiders => ChosenAudience == EventAudience.HostingNetworks ? Audience.HostingMembers : EventCircles.InsideOf(ChosenAudience).Audience();

    /// <summary>A fault in the folded part of the form unfolds it.</summary>
    public bool HasAccessFaults => HasFaults("Input.Access");

    public IEnumerable<SelectListItem> Rhythms(IStringLocalizer<SeriesTexts> words) =>
        Enum.GetValues<Rhythm>().Select(rhythm => new SelectListItem(words["Rhythm." + rhythm], rhythm.ToString())).Prepend(new SelectListItem(words["Rhythm.None"], ""));

    /// <summary>A typed day as it will be understood; empty where it is none.</summary>
    public static string InWords(string? day) => FormParsing.Day(day) is { } date ? Words.DayAndYear(date) : "";

    public virtual async Task<IActionResult> OnPostPreviewAsync()
    {
        Preview = markdown.Render(Input.Text);
        return await ShowAsync();
    }

    /// <summary>Searches, and keeps all that was typed.</summary>
    public virtual async Task<IActionResult> OnPostRoomsAsync() => await ShowAsync(await SearchAsync(isClash: false));

    private bool HasFaults(string under) => ModelState.Any(entry => entry.Key.StartsWith(under, StringComparison.Ordinal) && entry.Value!.Errors.Count > 0);

    private EventAudience ChosenAudience => Enum.TryParse<EventAudience>(Input.Audience, out var chosen) ? chosen : EventAudience.Members;

    /// <summary>The room that the meeting has already.</summary>
    protected RoomBookingId? OwnBooking { get; set; }

    /// <summary>The form again, with what is nearest to a room that was not to be had.</summary>
    protected async Task<PageResult> ShowAsync(RuleViolation no)
    {
        Refuse(no);
        return await ShowAsync(no.Field == nameof(Input.Room) ? await SearchAsync(isClash: true) : null);
    }

    protected async Task<PageResult> ShowAsync(RoomBoard? board = null)
    {
        Rooms = board ?? await rooms.AllAsync(Aborted);
        foreach (var item in AccessInformation.Items)
        {
            Input.Access.TryAdd(item, new AccessInput());
        }

        return Page();
    }

    /// <summary>The form as a plan, or null with every fault at its field.</summary>
    protected EventPlan? ReadPlan()
    {
        TakeOffer();
        var form = Reader();
        var (day, from, until) = (form.Day(Input.Date, "Date"), form.Hour(Input.From, "From"), form.Hour(Input.Until, "Until"));
        form.OptionalWhole(Input.People, "People");
        var (kind, audience) = (form.OneOf<EventKind>(Input.Kind, "Kind"), form.OneOf<EventAudience>(Input.Audience, "Audience"));
        var (capacity, answerBy) = (form.OptionalWhole(Input.Capacity, "Capacity"), form.OptionalDay(Input.AnswerBy, "AnswerBy"));
        var sheet = Refusing(() => EventSheetRules.Checked(Input.Sheet(), Network.Name));
        var times = ModelState.IsValid ? Refusing(() => EventTimes.On(day, from, until)) : null;
        var terms = times is null ? null : Refusing(() => new EventTerms(kind, audience, times, capacity, answerBy, Input.Guests));
        return sheet is null || terms is null || !ModelState.IsValid ? null : new EventPlan(terms, sheet, Input.ChosenRoom(), Input.Once);
    }

    private void TakeOffer()
    {
        if (Take is not null && Input.Take(Take))
        {
            foreach (var field in new[] { nameof(Input.Room), nameof(Input.Date), nameof(Input.From), nameof(Input.Until) })
            {
                ModelState.Remove($"Input.{field}");
            }
        }
    }

    private async Task<RoomBoard?> SearchAsync(bool isClash)
    {
        TakeOffer();
        var form = Reader();
        var (day, from, until) = (form.Day(Input.Date, "Date"), form.Hour(Input.From, "From"), form.Hour(Input.Until, "Until"));
        var people = form.OptionalWhole(Input.Capacity, "Capacity") ?? form.OptionalWhole(Input.People, "People");
        var times = isClash || ModelState.IsValid ? Refusing(() => EventTimes.On(day, from, until)) : null;
        var needs = Input.Sheet();
        return times is null ? null : await rooms.SearchAsync(
            new RoomWish(times.Interval, people, needs.RoomNeeds | needs.Access.RoomNeeds, OwnBooking), Input.ChosenRoom(), isClash, Aborted);
    }

    private protected FormReader Reader() => new(ModelState, texts);

    protected void Refuse(RuleViolation no) => ModelState.Add(no, texts);

    protected T? Refusing<T>(Func<T?> make) where T : class
    {
        try
        {
            return make();
        }
        catch (RuleViolation no)
        {
            Refuse(no);
            return null;
        }
    }
}
