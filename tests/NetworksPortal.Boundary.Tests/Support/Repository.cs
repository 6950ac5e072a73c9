namespace NetworksPortal.Boundary.Tests.Support;

internal static class Repository
{
    public static string Root { get; } = FindRoot(new DirectoryInfo(AppContext.BaseDirectory));

    public static string Project(string name) => Path.Combine(Root, "src", name, $"{name}.csproj");

    /// <summary>A project of ours as it was built beside the tests.</summary>
    public static string Built(string name) => Path.Combine(AppContext.BaseDirectory, $"{name}.dll");

    private static string FindRoot(DirectoryInfo? directory) => directory switch
    {
        null => throw new DirectoryNotFoundException("NetworksPortal.sln lies nowhere above the tests."),
        _ when File.Exists(Path.Combine(directory.FullName, "NetworksPortal.sln")) => directory.FullName,
        _ => FindRoot(directory.Parent),
    };
}
