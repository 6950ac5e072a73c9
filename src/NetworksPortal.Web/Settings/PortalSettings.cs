using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace NetworksPortal.Web.Settings;

/// <summary>The <c>Portal:*</c> settings, read and checked once at the start.</summary>
public sealed class PortalSettings
{
    /// <summary>Where databases, keystore, files and mail lie. Absolute.</summary>
    public required string DataDirectory { get; init; }

    public required string MasterKeyFile { get; init; }

    public required bool Demo { get; init; }

    /// <summary>The instant at which the demo's clock starts; null for the real time.</summary>
    public required Instant? Clock { get; init; }

    public required string Theme { get; init; }

    /// <exception cref="StartRefused">A value is wrong; the message names the key, the value and what is allowed.</exception>
    public static PortalSettings Read(IConfiguration configuration, string contentRoot)
    {
        var portal = configuration.GetSection("Portal");
        var directory = Path.GetFullPath(portal["DataDirectory"] ?? "data", contentRoot);
        var demo = Flag(portal, "Demo");
        return new PortalSettings
        {
            DataDirectory = directory,
            MasterKeyFile = Path.GetFullPath(portal["MasterKeyFile"] ?? Path.Combine(directory, "master.key"), contentRoot),
            Demo = demo,
            Clock = ClockOf(portal, demo),
            Theme = portal["Theme"] ?? "gent",
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

    private static StartRefused Wrong(string key, string value, string allowed) =>
        new(string.Create(CultureInfo.InvariantCulture, $"Portal:{key} is '{value}'; allowed: {allowed}."));
}
