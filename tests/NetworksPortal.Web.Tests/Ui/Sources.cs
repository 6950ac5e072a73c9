namespace NetworksPortal.Web.Tests.Ui;

/// <summary>The files of this repository that were written, not built.</summary>
internal static class Sources
{
    public static string PathOf(params string[] parts) => Path.Combine([Repository.Root, .. parts]);

    public static IEnumerable<string> Find(string pattern) =>
        Directory.EnumerateFiles(PathOf("src"), pattern, SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
}
