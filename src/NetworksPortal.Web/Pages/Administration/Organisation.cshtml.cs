using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using NetworksPortal.Administration.Organisation;
using NetworksPortal.Web.Settings;

namespace NetworksPortal.Web.Pages.Administration;

/// <summary>Whose portal it is, and what it wears. What the configuration says is shown, and cannot be changed here.</summary>
internal sealed class OrganisationModel(ChangeOrganisation change, CurrentSettings current, PortalSettings settings, IStringLocalizer<OrganisationModel> texts) : PortalPage
{
    [BindProperty]
    public OrganisationInput Input { get; set; } = new();

    public FixedSettings Fixed => settings.Fixed;

    public SettingsInForce Now => current.Now;

    public bool MailStaysHere => Now.Mail.Transport == NetworksPortal.Mail.MailTransportKind.Pickup;

    public IEnumerable<SelectListItem> Themes => settings.Themes.Select(theme => new SelectListItem(NameOf(theme), theme));

    public void OnGet() => Input = new() { Name = Now.Organisation, Theme = Now.Theme };

    public async Task<IActionResult> OnPostAsync()
    {
        var name = Fixed.Organisation ? null : ModelState.Try(() => ChangeOrganisation.CheckName(Input.Name), texts);
        if (!Fixed.Theme && !settings.Themes.Contains(Input.Theme))
        {
            ModelState.Add(new RuleViolation("ThemeUnknown", "Theme"), texts);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        await change.Handle(Me, name, Fixed.Theme ? null : Input.Theme, Aborted);
        await current.RefreshAsync(Aborted);
        Flash(texts["Saved"]);
        return LocalRedirect("/admin/organisation");
    }

    public static string NameOf(string theme) => char.ToUpperInvariant(theme[0]) + theme[1..];

    public sealed class OrganisationInput
    {
        public string? Name { get; set; }

        public string? Theme { get; set; }
    }
}
