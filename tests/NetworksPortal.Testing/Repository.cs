namespace NetworksPortal.Testing;

public static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "NetworksPortal.sln")) ? folder : Find(Path.GetDirectoryName(folder)!);
}
