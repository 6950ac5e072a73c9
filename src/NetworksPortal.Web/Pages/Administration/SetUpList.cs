using NetworksPortal.Mail;
using NetworksPortal.Web.Settings;

namespace NetworksPortal.Web.Pages.Administration;

/// <param name="Key">Of its words.</param>
/// <param name="Icon">Beside them.</param>
/// <param name="Href">Where it is done; null where it is done already.</param>
public sealed record SetUpStep(string Key, string Icon, string? Href);

/// <summary>What a new portal still needs. A demo needs nothing, and neither does a portal that has it all.</summary>
internal sealed class SetUpList(CurrentSettings current, PortalSettings settings)
{
    public IReadOnlyList<SetUpStep> Of(int accounts)
    {
        SetUpStep[] steps =
        [
            // Every role of the organisation signs in with it; whoever reads this has.
            new("Factor", "lock", null),
            new("Organisation", "home", current.Now.Organisation.Length > 0 ? null : "/admin/organisation"),
            new("Mail", "mail", settings.Fixed.MailServer || current.Now.Mail.Transport != MailTransportKind.Pickup ? null : "/admin/organisation/mail"),
            new("Accounts", "people", accounts > 1 ? null : "/admin/import"),
        ];
        return settings.Demo || Array.TrueForAll(steps, step => step.Href is null) ? [] : steps;
    }
}
