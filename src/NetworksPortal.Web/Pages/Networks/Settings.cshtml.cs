using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.Events.Attendance;
using NetworksPortal.ExemptionHours;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;

namespace NetworksPortal.Web.Pages.Networks;

internal sealed class SettingsModel(ChangeFace change, OpenDoors openDoors, ChooseHoursView chooseHours, ChooseAttendance chooseAttendance, IStringLocalizer<SettingsModel> texts) : SpacePage
{
    [BindProperty]
    public SettingsInput Input { get; set; } = new();

    public void OnGet() => Fill();

    public async Task<IActionResult> OnPostAsync()
    {
        try
        {
            await change.Handle(Viewer, Input.ToPresentation(), Aborted);
            Flash(texts["Flash"]);
            return LocalRedirect($"/space/{Key}/desk/settings");
        }
        catch (RuleViolation no)
        {
            ModelState.Add(no, texts);
            FillChoices();
            return Page();
        }
    }

    public async Task<IActionResult> OnPostOpenAsync()
    {
        try
        {
            await openDoors.Handle(Viewer, Aborted);
            Flash(texts["Flash.Open"]);
            return LocalRedirect($"/space/{Key}/desk/settings");
        }
        catch (RuleViolation no)
        {
            ModelState.Clear();
            ModelState.Add(no, texts);
            Fill();
            return Page();
        }
    }

    /// <summary>Who sees the core team's hours, within the core team.</summary>
    public async Task<IActionResult> OnPostHoursAsync()
    {
        await chooseHours.Handle(Viewer, Input.HoursView == "ByPerson", Aborted);
        Flash(texts["Flash.Hours"]);
        return LocalRedirect($"/space/{Key}/desk/settings#hours");
    }

    /// <summary>Whether the core team may note who was at a meeting.</summary>
    public async Task<IActionResult> OnPostAttendanceAsync()
    {
        await chooseAttendance.Handle(Viewer, Input.Attendance == "List", Aborted);
        Flash(texts["Flash.Attendance"]);
        return LocalRedirect($"/space/{Key}/desk/settings#attendance");
    }

    private void Fill()
    {
        Input = new SettingsInput
        {
            ForWhom = Network.ForWhom,
            Teaser = Network.Teaser,
            Story = Network.Story,
            ContactAddress = Network.ContactAddress,
            Charter = Network.Charter,
            JoinRule = Network.JoinRule.ToString(),
            NamesMayBeLookedUp = Network.NamesMayBeLookedUp,
        };
        FillChoices();
    }

    /// <summary>What the forms below the first one show, which are sent by themselves.</summary>
    private void FillChoices()
    {
        Input.HoursView = Network.HoursByPersonSince is null ? "Together" : "ByPerson";
        Input.Attendance = Network.AttendanceSince is null ? "Number" : "List";
    }
}
