using System.Diagnostics;

namespace NetworksPortal.Web.Tests.Holding;

/// <summary>A disk of its own that can really be full: memory mounted as a folder, which root alone may do.</summary>
internal sealed class SmallDisk : IDisposable
{
    private const int BlockBytes = 64 * 1024;

    public SmallDisk(string size)
    {
        Folder = DemoTemplate.NewFolder();
        if (Run("mount", "-t", "tmpfs", "-o", $"size={size},mode=700", "tmpfs", Folder) != 0)
        {
            Directory.Delete(Folder);
            throw new InvalidOperationException("This machine lets nobody mount.");
        }
    }

    public string Folder { get; }

    private string Filler => Path.Combine(Folder, "filler");

    public static bool IsPossible { get; } = Try();

    /// <summary>Takes all that is left, to the last byte.</summary>
    public void Fill()
    {
        using var filler = new FileStream(Filler, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
        for (var size = BlockBytes; size > 0; size /= 2)
        {
            while (Takes(filler, size))
            {
            }
        }
    }

    public void MakeRoom() => File.Delete(Filler);

    public void Dispose()
    {
        Run("umount", Folder);
        Directory.Delete(Folder);
    }

    private static bool Takes(FileStream filler, int size)
    {
        try
        {
            filler.Write(new byte[size]);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static bool Try()
    {
        try
        {
            new SmallDisk("1m").Dispose();
            return true;
        }
        catch (Exception no) when (no is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static int Run(string program, params string[] words)
    {
        using var process = Process.Start(new ProcessStartInfo(program, words) { UseShellExecute = false, RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }
}

/// <summary>A test that needs a disk of its own.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SmallDiskFactAttribute : FactAttribute
{
    public SmallDiskFactAttribute()
    {
        if (!SmallDisk.IsPossible)
        {
            Skip = "A full disk needs a disk: run the tests as root where mount is allowed.";
        }
    }
}
