using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using NetworksPortal.Events;
using NetworksPortal.Rooms;
using NetworksPortal.Ui.Text;

namespace NetworksPortal.Web.Pages.Events;

public sealed class PlanModel(
    PlanEvent plan, RoomCatalogue rooms, Markdown markdown, IStringLocalizer<EventTexts> texts, IStringLocalizer<PlanModel> words)
    : EventFormPage(rooms, markdown, texts)
{
    public override string Here => EventLinks.Plan(Key);

    public override string SaveLabel => words["Save"];

    public Task<PageResult> OnGetAsync()
    {
        Input.CalendarTitle = words["CalendarTitle.Usual"];
        return ShowAsync();
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
            Refuse(no);
        }

        return await ShowAsync();
    }
}
