using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.Events;
using NetworksPortal.Rooms;
using NetworksPortal.Ui.Text;

namespace NetworksPortal.Web.Pages.Events;

public sealed class ChangeModel(
    ChangeEvent change, EventDetails details, RoomCatalogue rooms, Markdown markdown, IStringLocalizer<EventTexts> texts, IStringLocalizer<ChangeModel> words)
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
        if (await details.Handle(Viewer, Event, Aborted) is not { IsCancelled: false })
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
            Refuse(no);
        }

        return await ShowAsync();
    }

    public override async Task<IActionResult> OnPostPreviewAsync() =>
        await details.Handle(Viewer, Event, Aborted) is { IsCancelled: false } ? await base.OnPostPreviewAsync() : NotFound();
}
