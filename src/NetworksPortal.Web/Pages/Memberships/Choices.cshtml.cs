using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.Events;
using NetworksPortal.ExemptionHours;
using NetworksPortal.Memberships;

namespace NetworksPortal.Web.Pages.Memberships;

internal sealed class ChoicesModel(
    ChangeMyChoices change, AskForReminder reminder, ChooseReminder meetings, Rosters rosters, IStringLocalizer<ChoicesModel> texts, IStringLocalizer<ChoicesTexts> rules) : SpacePage, IChoicesPage
{
    [BindProperty]
    public ChoicesInput Input { get; set; } = new();

    /// <summary>Whether a core member wants a mail at the end of the month.</summary>
    [BindProperty]
    public bool Reminds { get; set; }

    /// <summary>When a member wants a mail about a meeting that they come to.</summary>
    [BindProperty]
    public MeetingReminder Meetings { get; set; }

    public string MyName { get; private set; } = "";

    public bool NamesMayBeLookedUp { get; private set; }

    public async Task OnGetAsync()
    {
        var me = await FindMyselfAsync();
        Input.Take(me);
        (Reminds, Meetings) = (me.WantsHoursReminder, me.Reminder);
    }

    public async Task<IActionResult> OnPostRemindAsync()
    {
        await reminder.Handle(Viewer, Reminds, Aborted);
        Flash(texts["Flash.Reminder"]);
        return LocalRedirect($"/space/{Key}/me");
    }

    public async Task<IActionResult> OnPostMeetingsAsync()
    {
        if (!ModelState.IsValid || !Enum.IsDefined(Meetings))
        {
            return BadRequest();
        }

        await meetings.Handle(Viewer, Meetings, Aborted);
        Flash(texts["Flash.Reminder"]);
        return LocalRedirect($"/space/{Key}/me");
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await FindMyselfAsync();
        try
        {
            await change.Handle(Viewer, Input.ToChoices(), Aborted);
            Flash(texts["Flash"]);
            return LocalRedirect($"/space/{Key}");
        }
        catch (RuleViolation no)
        {
            ModelState.Add(no, rules);
            return Page();
        }
    }

    private async Task<Membership> FindMyselfAsync()
    {
        var me = (await rosters.OpenAsync(Viewer.Network, Aborted)).Find(Viewer.Persona)!;
        (MyName, NamesMayBeLookedUp) = (me.RealName, Network.MayLookUpNameOf(me.Membership.CharterVersion));
        return me.Membership;
    }
}
