using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.Events;
using NetworksPortal.Ui.Text;

namespace NetworksPortal.Web.Pages.Events;

public sealed class PlanModel(
    PlanEvent plan, EventDetails details, RoomDesk rooms, Markdown markdown, IStringLocalizer<EventTexts> texts, IStringLocalizer<PlanModel> words)
    : EventFormPage(rooms, markdown, texts)
{
    public override string Here => EventLinks.Plan(Key);

    public override string SaveLabel => words["Save"];

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
                var id = await plan.Handle(Viewer, wanted, Aborted);
                Flash(words["Planned"]);
                return id is null ? NotFound() : Redirect(EventLinks.Event(Key, id.Value));
            }
        }
        catch (RuleViolation no)
        {
            return await ShowAsync(no);
        }

        return await ShowAsync();
    }
}
