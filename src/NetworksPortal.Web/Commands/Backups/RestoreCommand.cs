using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Web.Settings;

namespace NetworksPortal.Web.Commands.Backups;

/// <summary>
/// <c>restore PORTAL_FILE KEYSTORE_FILE</c>: puts two backups into an empty data directory, after they were tried there with
/// the master key. Where the keystore is the younger one, the start asks for <c>accept-restore</c>.
/// </summary>
internal static class RestoreCommand
{
    public static async Task<int> RunAsync(PortalSettings settings, string[] files, TextWriter output, CancellationToken ct)
    {
        if (files is not [var portal, var keystore])
        {
            throw new StartRefused("restore needs two files: restore PORTAL_FILE KEYSTORE_FILE; nothing was changed.");
        }

        BackupFolder.Check(portal);
        BackupFolder.Check(keystore);
        PrivateFolder.Create(settings.DataDirectory);
        using var alone = DataLock.Alone(settings.DataDirectory);
        RefuseFull(settings.DataDirectory);
        using var copies = CopiesInWork.In(settings.DataDirectory);
        File.Copy(portal, copies.Portal);
        File.Copy(keystore, copies.Keystore);
        var age = (await BackupExam.ExamineAsync(settings with { DataDirectory = copies.Folder }, ct)).Age;
        if (age is not (EnvelopeAge.Current or EnvelopeAge.Older))
        {
            throw new StartRefused(FindEnvelopeAge.Say(age)!);
        }

        await CopiesInWork.MakeReadyAsync(copies.Keystore, ct);
        await CopiesInWork.MakeReadyAsync(copies.Portal, ct);
        // The portal last: without it, a start refuses the keystore that knows accounts, and makes nothing new.
        File.Move(copies.Keystore, Databases.KeystorePath(settings.DataDirectory));
        File.Move(copies.Portal, Databases.PortalPath(settings.DataDirectory));
        await output.WriteLineAsync($"Both databases are in {settings.DataDirectory}.");
        await output.WriteLineAsync(age == EnvelopeAge.Older
            ? "The keystore is the younger one: run accept-restore now, which keeps out who left or was erased since."
            : "Start the portal, and close the accounts of your leavers' list since that day.");
        return 0;
    }

    private static void RefuseFull(string directory)
    {
        if (new[] { Databases.PortalPath(directory), Databases.KeystorePath(directory) }.FirstOrDefault(File.Exists) is { } there)
        {
            throw new StartRefused($"There is a database already, {there}: restore into an empty Portal:DataDirectory, or move it away first; nothing was changed.");
        }
    }
}
