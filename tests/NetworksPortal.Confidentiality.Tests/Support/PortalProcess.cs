using System.Diagnostics;

namespace NetworksPortal.Confidentiality.Tests.Support;

/// <summary>The program as an operator runs it: a real process, its exit code and what it wrote.</summary>
internal static class PortalProcess
{
    private static readonly TimeSpan LongEnough = TimeSpan.FromMinutes(2);

    public static Task<(int Code, string Output, string Error)> RunAsync(string directory, params string[] arguments) =>
        RunAsync(directory, diesAfter: null, arguments);

    /// <summary>The same, and it is killed at the moment this step is done.</summary>
    public static async Task<(int Code, string Output, string Error)> RunAsync(string directory, string? diesAfter, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. arguments, "--Portal:DataDirectory=" + directory, "--Portal:Demo=true", "--Portal:Clock=" + PortalApp.Clock, "--Urls=http://127.0.0.1:0"])
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Repository.Root,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        if (diesAfter is not null)
        {
            start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location;
            start.Environment[StartupHook.Step] = diesAfter;
        }

        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(LongEnough);
        await using var stop = patience.Token.Register(() => process.Kill(entireProcessTree: true));
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
