using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.Events;
using NetworksPortal.Ui.Text;

namespace NetworksPortal.Web.Pages.Events;

public sealed class ChangeModel(
    ChangeEvent change, EventDetails details, RoomDesk rooms, Markdown markdown, IStringLocalizer<EventTexts> texts, IStringLocalizer<ChangeModel> words)
    : EventFormPage(rooms, markdown, texts)
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    public EventId Event => new(Id);

    public override string Here => EventLinks.Change(Key, Event);

    public override string SaveLabel => words["Save"];

    public async Task<IActionResult> OnGetAsync()
    {
        if (await details.Handle(Viewer, Event, Aborted) is not { IsCancelled: false } view)
        {
            return NotFound();
        }

        Input = EventInput.Of(view);
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
            if (ReadPlan() is { } wanted && await change.Handle(Viewer, Event, wanted, Aborted))
            {
                Flash(words["Changed"]);
                return Redirect(EventLinks.Event(Key, Event));
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

    private async Task<bool> FindAsync()
    {
        if (await details.Handle(Viewer, Event, Aborted) is not { IsCancelled: false } view)
        {
            return false;
        }

        OwnBooking = view.Sheet.Booking;
        return true;
    }
}
