using NetworksPortal.Administration.Organisation;
using NetworksPortal.Mail;

namespace NetworksPortal.Web.Settings;

/// <summary>What the configuration says itself, and administrators cannot change in the browser.</summary>
/// <param name="Organisation"><c>Portal:Organisation</c>.</param>
/// <param name="Theme"><c>Portal:Theme</c>.</param>
/// <param name="MailServer">Any of transport, host, port, user and password; in the demo, whose mail stays in its folder, always.</param>
/// <param name="MailFrom"><c>Portal:Mail:From</c>.</param>
public sealed record FixedSettings(bool Organisation, bool Theme, bool MailServer, bool MailFrom);

/// <summary>Organisation, theme and mail as they are: the configuration first, then what administrators settled, then what is usual.</summary>
public sealed record SettingsInForce(string Organisation, string Theme, MailSettings Mail)
{
    public static SettingsInForce Of(PortalSettings settings, OrganisationReading? settled = null)
    {
        var (stored, said) = (settled?.Stored ?? new OrganisationSettings(), settings.Fixed);
        var name = said.Organisation ? settings.Organisation : stored.Name;
        return new(
            name,
            // A theme that was taken away since is no reason to have none.
            !said.Theme && stored.Theme is { } theme && settings.Themes.Contains(theme) ? theme : settings.Theme,
            Server(settings, stored, settled?.MailPassword) with
            {
                From = said.MailFrom ? settings.Mail.From : stored.MailFrom ?? settings.Mail.From,
                FromName = name.Length == 0 ? "" : $"Kring, {name}",
            });
    }

    private static MailSettings Server(PortalSettings settings, OrganisationSettings stored, string? password) =>
        settings.Fixed.MailServer || stored.MailTransport is not { } transport ? settings.Mail : settings.Mail with
        {
            Transport = transport,
            Host = stored.MailHost ?? "",
            Port = stored.MailPort ?? MailRules.Submission,
            User = stored.MailUser,
            Password = password,
            Encrypted = !MailRules.IsThisMachine(stored.MailHost ?? ""),
        };
}
