using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing.Keystore;
using NetworksPortal.Web.Settings;
using NodaTime;

namespace NetworksPortal.Web.Commands;

/// <summary>Whether the clock was set back behind what the portal wrote. One that runs ahead shows in the nights that it seems to have missed.</summary>
internal static class ClockExam
{
    private static readonly Duration Tolerance = Duration.FromMinutes(5);

    public static async Task<Finding> ExamineAsync(PortalSettings settings)
    {
        var now = settings.Clock ?? TimeProvider.System.Now();
        return await NewestAsync(Databases.KeystorePath(settings.DataDirectory)) is { } newest && now < newest - Tolerance
            ? new(Severity.Fault, $"The clock stands at {Said(now)}, before {Said(newest)}, when the portal last sealed everything anew: it was set back, or ran ahead then.",
                "If it is wrong, set it right (timedatectl) and start the portal again: months close, codes expire and figures are released by it. If it is right, this line goes when that moment has come.")
            : new(Severity.Ok, $"The clock stands at {Said(now)}: compare it with one that you trust.");
    }

    private static async Task<Instant?> NewestAsync(string keystore)
    {
        try
        {
            await using var db = new KeystoreDb(DatabaseExam.Reading<KeystoreDb>(keystore));
            return await db.Epochs.AnyAsync() ? Instant.FromUnixTimeMilliseconds(await db.Epochs.MaxAsync(e => e.Begun)) : null;
        }
        catch (SqliteException)
        {
            // There is none yet, or another exam says what is wrong with it.
            return null;
        }
    }

    private static string Said(Instant moment) => moment.ToString("uuuu-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
