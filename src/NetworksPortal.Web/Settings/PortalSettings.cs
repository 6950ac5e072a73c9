using System.Globalization;
using System.Net;
using NetworksPortal.Administration.Organisation;
using NetworksPortal.Employees;
using NetworksPortal.Mail;
using NetworksPortal.Web.Https;
using NodaTime;
using NodaTime.Text;

namespace NetworksPortal.Web.Settings;

/// <summary>The <c>Portal:*</c> settings, read and checked once at the start.</summary>
public sealed record PortalSettings
{
    /// <summary>Where databases, keystore, files and mail lie. Absolute.</summary>
    public required string DataDirectory { get; init; }

    public required string MasterKeyFile { get; init; }

    public required bool Demo { get; init; }

    /// <summary>The instant at which the demo's clock starts; null for the real time.</summary>
    public required Instant? Clock { get; init; }

    /// <summary>Name of a file in <c>wwwroot/themes</c>, without <c>.css</c>.</summary>
    public required string Theme { get; init; }

    /// <summary>The files that there are in <c>wwwroot/themes</c>.</summary>
    public required IReadOnlyList<string> Themes { get; init; }

    /// <summary>The organisation's name; empty where it is not said here.</summary>
    public required string Organisation { get; init; }

    public required MailSettings Mail { get; init; }

    /// <summary>What of it was said, and is not merely usual.</summary>
    public required FixedSettings Fixed { get; init; }

    /// <summary>Where people reach the portal, for links in mails.</summary>
    public required PortalAddress Address { get; init; }

    /// <summary>People reach the portal over https alone.</summary>
    public bool IsEncrypted => Address.Root.Scheme == Uri.UriSchemeHttps;

    /// <summary>Whose word is taken for where a request came from and whether it was encrypted; mostly empty or one address.</summary>
    public required IReadOnlyList<IPNetwork> Proxies { get; init; }

    /// <exception cref="StartRefused">A value is wrong; the message names the key, the value and what is allowed.</exception>
    public static PortalSettings Read(IConfiguration configuration, string contentRoot)
    {
        var portal = configuration.GetSection("Portal");
        var directory = Path.GetFullPath(portal["DataDirectory"] ?? "data", contentRoot);
        var demo = Flag(portal, "Demo");
        var (mail, themes) = (portal.GetSection("Mail"), ThemesOf(contentRoot));
        return new PortalSettings
        {
            DataDirectory = directory,
            MasterKeyFile = Path.GetFullPath(portal["MasterKeyFile"] ?? Path.Combine(directory, "master.key"), contentRoot),
            Demo = demo,
            Clock = ClockOf(portal, demo),
            Theme = ThemeOf(portal["Theme"] is { Length: > 0 } theme ? theme : "gent", themes),
            Themes = themes,
            Organisation = OrganisationOf(portal["Organisation"]),
            Mail = MailSection.Read(mail, directory, contentRoot),
            Fixed = new(portal["Organisation"] is { Length: > 0 }, portal["Theme"] is { Length: > 0 }, demo || MailSection.SaysServer(mail), MailSection.SaysFrom(mail)),
            Address = AddressOf(portal["Address"], configuration["Urls"]),
            Proxies = TrustedProxies.Read(portal["Proxies"]) ?? throw Wrong("Proxies", portal["Proxies"], "addresses and networks with commas between, such as 127.0.0.1, 10.20.0.0/16"),
        };
    }

    private static bool Flag(IConfigurationSection portal, string key) => portal[key] switch
    {
        null or "" => false,
        var value => bool.TryParse(value, out var flag) ? flag : throw Wrong(key, value, "true or false"),
    };

    private static Instant? ClockOf(IConfigurationSection portal, bool demo)
    {
        if (portal["Clock"] is not { Length: > 0 } value)
        {
            return null;
        }

        var parsed = OffsetDateTimePattern.ExtendedIso.Parse(value);
        return (parsed.Success, demo) switch
        {
            (false, _) => throw Wrong("Clock", value, "an instant such as 2026-11-21T09:00:00+01:00"),
            (_, false) => throw Wrong("Clock", value, "nothing unless Portal:Demo is true"),
            _ => parsed.Value.ToInstant(),
        };
    }

    private static IReadOnlyList<string> ThemesOf(string contentRoot)
    {
        var themes = new DirectoryInfo(Path.Combine(contentRoot, "wwwroot", "themes"));
        return themes.Exists
            ? [.. themes.EnumerateFiles("*.css").Select(file => Path.GetFileNameWithoutExtension(file.Name)).Order(StringComparer.Ordinal)]
            : throw new StartRefused($"There is no folder {themes}: publish the portal anew and copy all of it, or start it from its own folder.");
    }

    private static string ThemeOf(string value, IReadOnlyList<string> themes) => themes.Contains(value) ? value : throw Wrong("Theme", value, string.Join(" or ", themes));

    private static string OrganisationOf(string? value)
    {
        try
        {
            return ChangeOrganisation.CheckName(value);
        }
        catch (RuleViolation)
        {
            throw Wrong("Organisation", value, $"a name of at most {OrganisationSettings.NameLength} characters, such as Stad Voorbeeld");
        }
    }

    private static PortalAddress AddressOf(string? value, string? urls)
    {
        if (value is { Length: > 0 })
        {
            return Uri.TryCreate(value.TrimEnd('/') + "/", UriKind.Absolute, out var address) && address.Scheme is "https" or "http"
                ? new(address)
                : throw Wrong("Address", value, "the address of the portal, such as https://kring.stad.example");
        }

        // Without the setting, the first address that is listened on; a wildcard is reached as localhost.
        var first = (urls ?? "http://localhost:5080").Split(';')[0].Replace("*", "localhost").Replace("+", "localhost").Replace("[::]", "localhost").Replace("0.0.0.0", "localhost");
        return new(new Uri(first.TrimEnd('/') + "/"));
    }

    internal static StartRefused Wrong(string key, string? value, string allowed) =>
        new(string.Create(CultureInfo.InvariantCulture, $"Portal:{key} is '{value}'; allowed: {allowed}."));
}
