using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.Events;
using NetworksPortal.Events.Series;
using NetworksPortal.Ui.Text;

namespace NetworksPortal.Web.Pages.Events;

public sealed class ChangeModel(
    ChangeEvent change, ChangeFollowing changeFollowing, EventDetails details, RoomDesk rooms, Markdown markdown, IStringLocalizer<EventTexts> texts,
    IStringLocalizer<SeriesTexts> seriesTexts, IStringLocalizer<ChangeModel> words)
    : EventFormPage(rooms, markdown, texts)
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    public EventId Event => new(Id);

    public override string Here => EventLinks.Change(Key, Event);

    public override string SaveLabel => words["Save"];

    public async Task<IActionResult> OnGetAsync()
    {
        if (await details.Handle(Viewer, Event, Aborted) is not { IsCancelled: false, IsOurs: true } view)
        {
            return NotFound();
        }

        Input = EventInput.Of(view);
        Following = view.Series?.Following ?? 0;
        return await ShowAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        try
        {
            var reach = Reader().OneOf<Reach>(Input.Reach, "Reach");
            if (ReadPlan() is { } wanted)
            {
                return reach == Reach.Following ? await ChangeFollowingAsync(wanted) : Changed(await change.Handle(Viewer, Event, wanted, Aborted), words["Changed"]);
            }
        }
        catch (RuleViolation no)
        {
            return await ShowAsync(no);
        }

        return await ShowAsync();
    }

    public override async Task<IActionResult> OnPostPreviewAsync() => await FindAsync() ? await base.OnPostPreviewAsync() : NotFound();

    public override async Task<IActionResult> OnPostRoomsAsync() => await FindAsync() ? await base.OnPostRoomsAsync() : NotFound();

    private async Task<IActionResult> ChangeFollowingAsync(EventPlan wanted)
    {
        var outcome = await changeFollowing.Handle(Viewer, Event, wanted, IfTaken, Aborted);
        if (outcome is { First: null })
        {
            Taken = outcome.Taken;
            throw new RuleViolation("Series.RoomTaken", "Reach", Taken.Count, Following + 1);
        }

        var taken = outcome?.Taken.Count > 0 ? seriesTexts["Planned.WithoutRoom", outcome.Taken.Count].Value : "";
        return Changed(outcome is not null, seriesTexts["Changed", outcome?.Meetings ?? 0] + taken);
    }

    private IActionResult Changed(bool found, string sentence)
    {
        Flash(sentence);
        return found ? Redirect(EventLinks.Event(Key, Event)) : NotFound();
    }

    private async Task<bool> FindAsync()
    {
        if (await details.Handle(Viewer, Event, Aborted) is not { IsCancelled: false, IsOurs: true } view)
        {
            return false;
        }

        OwnBooking = view.Sheet.Booking;
        Following = view.Series?.Following ?? 0;
        return true;
    }
}
