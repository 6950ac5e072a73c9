using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.Events;
using NetworksPortal.Events.Hosting;
using NetworksPortal.Events.Papers;
using NetworksPortal.Events.Series;
using NetworksPortal.Web.Forms;

namespace NetworksPortal.Web.Pages.Events;

public sealed class DetailsModel(
    EventDetails details, EventParticipants participants, ReadPapers papers, HostedNeeds needs, AnswerInvitation answer, CountHeads count, CancelEvent cancel,
    TimeProvider time, IStringLocalizer<EventTexts> texts, IStringLocalizer<DetailsModel> words) : SpacePage
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    [BindProperty]
    public AnswerInput Input { get; set; } = new();

    public EventPageView Event { get; private set; } = null!;

    public IReadOnlyList<Participant> Participants { get; private set; } = [];

    /// <summary>Agenda, minutes and files; null where another network holds the meeting.</summary>
    public PapersView? Papers { get; private set; }

    /// <summary>What those who come need, of all networks that host it, without names.</summary>
    public IReadOnlyList<NeedsLine> Needs { get; private set; } = [];

    /// <summary>Whether this network notes who was at this meeting.</summary>
    public bool KeepsAttendance => !Event.IsCancelled && Network.KeepsAttendance(Event.StartsAt.Local().Date);

    public bool HasStarted => time.Now() >= Event.StartsAt;

    public bool IsOver => time.Now() >= Event.EndsAt;

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public Task<IActionResult> OnPostAnswerAsync(AgendaPlace from) => TryAsync(async () =>
    {
        var said = new FormReader(ModelState, texts).OneOf<RsvpAnswer>(Input.Answer, nameof(Input.Answer));
        if (!ModelState.IsValid)
        {
            return await ShowAsync();
        }

        if (await answer.Handle(Viewer, new EventId(Id), new Reply(said, Input.Needs, Input.Guest), Aborted) is not { } mine)
        {
            return NotFound();
        }

        Flash(words[mine.Waiting is not null ? "Saved.Waiting" : Input.Guest == true && !mine.WithGuest && mine.HasSeat ? "Saved.NoSeatForGuest" : "Saved." + said]);
        return Redirect(from switch
        {
            AgendaPlace.Home => EventLinks.Home(Key),
            AgendaPlace.Agenda => EventLinks.Agenda(Key),
            _ => EventLinks.Event(Key, new EventId(Id)),
        });
    });

    public Task<IActionResult> OnPostHeadsAsync() => TryAsync(async () =>
    {
        var heads = new FormReader(ModelState, texts).Whole(Input.Headcount, nameof(Input.Headcount));
        return ModelState.IsValid ? await DoneAsync(count.Handle(Viewer, new EventId(Id), heads, Aborted), "Saved.Heads") : await ShowAsync();
    });

    public Task<IActionResult> OnPostCancelAsync(Reach reach) => TryAsync(() =>
        DoneAsync(cancel.Handle(Viewer, new EventId(Id), reach, Aborted), reach == Reach.Following ? "Saved.Off.Following" : "Saved.Off"));

    private async Task<IActionResult> DoneAsync(Task<bool> found, string sentence)
    {
        if (!await found)
        {
            return NotFound();
        }

        Flash(words[sentence]);
        return Redirect(EventLinks.Event(Key, new EventId(Id)));
    }

    private async Task<IActionResult> TryAsync(Func<Task<IActionResult>> work)
    {
        try
        {
            return await work();
        }
        catch (RuleViolation no)
        {
            ModelState.Add(no, texts);
            return await ShowAsync();
        }
    }

    private async Task<IActionResult> ShowAsync()
    {
        if (await details.Handle(Viewer, new EventId(Id), Aborted) is not { } view)
        {
            return NotFound();
        }

        Event = view;
        Participants = await participants.Handle(Viewer, view.Id, Aborted);
        Papers = await papers.Handle(Viewer, view.Id, Aborted);
        Needs = await needs.Handle(Viewer, view.Id, Aborted);
        Input.Answer ??= view.Mine?.Answer.ToString() ?? (view.IsInvited ? nameof(RsvpAnswer.Yes) : null);
        Input.Guest ??= view.Mine?.WithGuest ?? false;
        Input.Needs ??= view.Mine?.Needs;
        Input.Headcount ??= view.Headcount?.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Page();
    }
}
