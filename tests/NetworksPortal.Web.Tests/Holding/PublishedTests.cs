using System.Diagnostics;
using System.Net;
using System.Reflection;
using System.Reflection.PortableExecutable;
using NetworksPortal.Web.Tests.Support;

namespace NetworksPortal.Web.Tests.Holding;

/// <summary>What an operator gets by the command of the install guide.</summary>
public sealed class PublishedTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("published");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task It_is_compiled_and_serves_from_any_directory()
    {
        await PublishAsync();

        Assert.All(["NetworksPortal.Web.dll", "NetworksPortal.dll", "NetworksPortal.Ui.dll", "Microsoft.EntityFrameworkCore.dll"], file => Assert.True(IsCompiled(file), $"{file} is portable code."));
        await using var portal = await ServingProgram.PublishedAsync(folder.FullName);
        using var visitor = portal.Visit(new CookieContainer());
        var landing = await visitor.OpenAsync("/");
        using var style = await portal.AskAsync(landing.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!, portal.Address.Authority);
        Assert.Equal(HttpStatusCode.OK, style.StatusCode);
        using var health = await portal.AskAsync("/health", portal.Address.Authority);
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
    }

    /// <summary>Of what this test was built with.</summary>
    private async Task PublishAsync()
    {
        var configuration = typeof(PublishedTests).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        using var publish = Process.Start(new ProcessStartInfo("dotnet", ["publish", "src/NetworksPortal.Web", "--no-build", "-c", configuration, "-o", folder.FullName, "-v", "q", "-nodeReuse:false"])
        {
            UseShellExecute = false, RedirectStandardOutput = true, WorkingDirectory = Repository.Root,
        })!;
        var said = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        Assert.True(publish.ExitCode == 0, said);
    }

    private bool IsCompiled(string file)
    {
        using var assembly = new PEReader(File.OpenRead(Path.Combine(folder.FullName, file)));
        return assembly.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
    }
}
