using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;
using NetworksPortal.Web.Settings;

namespace NetworksPortal.Web.Commands.Backups;

/// <summary>
/// <c>backup PORTAL_FOLDER KEYSTORE_FOLDER</c>: copies both databases while the portal serves, tries the copies, and removes
/// those that are too old. They are kept apart, and the keystore for seven days alone, so that an erasure reaches the backups.
/// </summary>
internal static class BackupCommand
{
    private const int KeystoreDaysKept = 7;
    private const int Attempts = 3;

    public static async Task<int> RunAsync(PortalSettings settings, string[] folders, TextWriter output, CancellationToken ct)
    {
        var (portal, keystore) = FoldersOf(settings, folders);
        using var shared = DataLock.Share(settings.DataDirectory);
        using var copies = CopiesInWork.In(settings.DataDirectory);
        var examined = await CopyAsync(settings, copies, ct);
        var now = TimeProvider.System.Now();
        try
        {
            var kept = (Portal: portal.Keep(copies.Portal, now), Keystore: keystore.Keep(copies.Keystore, now));
            await output.WriteLineAsync($"Copied and tried: {kept.Portal}\nCopied and tried: {kept.Keystore}");
        }
        catch (Exception no) when (no is IOException or UnauthorizedAccessException)
        {
            throw new StartRefused($"The backup could not be written ({no.Message.TrimEnd('.')}): make room or give write access in {portal.Path} and {keystore.Path}, and run it again.", no);
        }

        await output.WriteLineAsync($"Envelopes that were tried: {examined.Envelopes}; {examined.Refused} of them do not open.");
        await output.WriteLineAsync($"Older copies that went: {portal.Forget(now)} and {keystore.Forget(now)}. The master key is in neither: keep a copy of it apart from both.");
        return examined.Refused == 0 ? 0 : 1;
    }

    private static (BackupFolder Portal, BackupFolder Keystore) FoldersOf(PortalSettings settings, string[] folders)
    {
        if (folders is not [var forPortal, var forKeystore])
        {
            throw new StartRefused("backup needs two folders: backup PORTAL_FOLDER KEYSTORE_FOLDER; nothing was changed.");
        }

        if (!File.Exists(Databases.PortalPath(settings.DataDirectory)) || !File.Exists(Databases.KeystorePath(settings.DataDirectory)))
        {
            throw new StartRefused($"There is no portal in {settings.DataDirectory}: check Portal:DataDirectory; nothing was changed.");
        }

        var both = (Portal: new BackupFolder(forPortal, "portal", ErasureLedger.DaysKept), Keystore: new BackupFolder(forKeystore, "keystore", KeystoreDaysKept));
        if (both.Portal.Path == both.Keystore.Path)
        {
            throw new StartRefused($"Both copies would lie in {both.Portal.Path}: choose two folders, on two machines in the end; nothing was changed.");
        }

        return both;
    }

    /// <summary>The portal first: a keystore that is a moment younger opens it. Had a reseal ended between the two, they are copied anew.</summary>
    private static async Task<Examined> CopyAsync(PortalSettings settings, CopiesInWork copies, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            await CopiesInWork.SnapshotAsync(Databases.PortalPath(settings.DataDirectory), copies.Portal, ct);
            await CopiesInWork.SnapshotAsync(Databases.KeystorePath(settings.DataDirectory), copies.Keystore, ct);
            var examined = await BackupExam.ExamineAsync(settings with { DataDirectory = copies.Folder }, ct);
            if (examined.Age == EnvelopeAge.Current)
            {
                return examined;
            }

            if (attempt == Attempts)
            {
                throw new StartRefused($"The copies do not belong together. {FindEnvelopeAge.Say(examined.Age)}");
            }
        }
    }
}
