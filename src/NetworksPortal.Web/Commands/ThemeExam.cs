using NetworksPortal.Web.Settings;

namespace NetworksPortal.Web.Commands;

/// <summary>Whether the theme that an administrator chose is still there; without it the portal wears the usual one.</summary>
internal static class ThemeExam
{
    public static async Task<Finding> ExamineAsync(PortalSettings settings) =>
        !settings.Fixed.Theme && (await SettingsOnDisk.StoredAsync(settings, CancellationToken.None))?.Stored.Theme is { } chosen && !settings.Themes.Contains(chosen)
            ? new(Severity.Warning, $"The theme '{chosen}' that was chosen is gone: the pages wear {settings.Theme}.", $"Choose another on the page /admin/organisation, or put wwwroot/themes/{chosen}.css back and start the portal again.")
            : new(Severity.Ok, "The theme is there.");
}
