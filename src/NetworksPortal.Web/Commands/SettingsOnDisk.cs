using Microsoft.Data.Sqlite;
using NetworksPortal.Administration.Organisation;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing.Keystore;
using NetworksPortal.Web.Settings;

namespace NetworksPortal.Web.Commands;

/// <summary>The settings in force as a command finds them, without a portal that runs. It only reads, and makes nothing.</summary>
internal static class SettingsOnDisk
{
    public static async Task<SettingsInForce> ReadAsync(PortalSettings settings, CancellationToken ct) => SettingsInForce.Of(settings, await StoredAsync(settings, ct));

    /// <returns>What administrators settled; null where it cannot be read.</returns>
    public static async Task<OrganisationReading?> StoredAsync(PortalSettings settings, CancellationToken ct)
    {
        if (!File.Exists(Databases.PortalPath(settings.DataDirectory)) || !File.Exists(Databases.KeystorePath(settings.DataDirectory)))
        {
            return null;
        }

        try
        {
            await using var services = ReadingPortal.Open(settings);
            await using var scope = services.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<ReadOrganisation>().Handle(ct);
        }
        catch (Exception no) when (no is SqliteException or StartRefused or UnauthorizedAccessException)
        {
            // Of an older version, damaged, or without its key: said by the exams of those.
            return null;
        }
    }
}
