namespace NetworksPortal;

/// <summary>Folders that nobody else on the machine may look into.</summary>
public static class PrivateFolder
{
    /// <summary>Makes the folder where it is missing, readable by the account that runs the portal alone.</summary>
    public static void Create(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
