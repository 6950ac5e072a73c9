using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using System.Xml.Linq;

namespace NetworksPortal.Web.Tests.Demo;

/// <summary>How the build makes the demo, asked from the build itself.</summary>
internal static class BuildOfDemo
{
    private static readonly string Project = Path.Combine(Repository.Root, "src", "NetworksPortal.Web");

    /// <summary>What it does, in <c>DemoAhead.targets</c>.</summary>
    public static XElement Target => XDocument.Load(Path.Combine(Project, "DemoAhead.targets")).Descendants("Target").Single(target => (string?)target.Attribute("Name") == "MakeDemo");

    /// <summary>What it calls the program with, but for the folder.</summary>
    public static string[] Words => [.. ((string)Target.Element("Exec")!.Attribute("Command")!).Split(' ').Where(word => !word.Contains("$(", StringComparison.Ordinal))];

    /// <summary>What the build knows once it has looked where the demo lies.</summary>
    public static JsonElement Properties(params string[] names)
    {
        var configuration = typeof(BuildOfDemo).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        var start = new ProcessStartInfo("dotnet", ["msbuild", Path.Combine(Project, "NetworksPortal.Web.csproj"), "-nologo", "-nodeReuse:false", "-t:FindDemo", $"-p:Configuration={configuration}", $"-getProperty:{string.Join(',', names)}"])
        {
            RedirectStandardOutput = true, UseShellExecute = false,
        };
        using var build = Process.Start(start)!;
        var answer = build.StandardOutput.ReadToEnd();
        build.WaitForExit();
        return build.ExitCode == 0 ? JsonDocument.Parse(answer).RootElement.GetProperty("Properties") : throw new InvalidOperationException($"The build does not say where the demo lies: {answer}");
    }
}
