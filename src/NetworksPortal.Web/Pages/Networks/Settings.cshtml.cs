using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.ExemptionHours;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;

namespace NetworksPortal.Web.Pages.Networks;

internal sealed class SettingsModel(ChangeFace change, OpenDoors openDoors, ChooseHoursView chooseHours, IStringLocalizer<SettingsModel> texts) : SpacePage
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

    private void Fill() => Input = new SettingsInput
    {
        ForWhom = Network.ForWhom,
        Teaser = Network.Teaser,
        Story = Network.Story,
        ContactAddress = Network.ContactAddress,
        Charter = Network.Charter,
        JoinRule = Network.JoinRule.ToString(),
        NamesMayBeLookedUp = Network.NamesMayBeLookedUp,
        HoursView = Network.HoursByPersonSince is null ? "Together" : "ByPerson",
    };

    public sealed class SettingsInput
    {
        public string? ForWhom { get; set; }

        public string? Teaser { get; set; }

        public string? Story { get; set; }

        public string? ContactAddress { get; set; }

        public bool NamesMayBeLookedUp { get; set; }

        public string? Charter { get; set; }

        public bool ChangesInSubstance { get; set; }

        public string? JoinRule { get; set; }

        public string? HoursView { get; set; }

        /// <exception cref="RuleViolation"><c>JoinRuleMissing</c>.</exception>
        public NetworkPresentation ToPresentation() => new(
            Clean(ForWhom),
            Clean(Teaser),
            Clean(Story),
            Clean(ContactAddress),
            Clean(Charter),
            ChangesInSubstance,
            Enum.TryParse<JoinRule>(JoinRule, out var rule) && Enum.IsDefined(rule) ? rule : throw new RuleViolation("JoinRuleMissing", nameof(JoinRule)),
            NamesMayBeLookedUp);

        private static string Clean(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();
    }
}
