using System.Diagnostics;
using System.Globalization;

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
        using var process = Start(directory, diesAfter, times: 1, PortalApp.Clock, arguments);
        using var patience = new CancellationTokenSource(LongEnough);
        await using var stop = patience.Token.Register(() => process.Kill(entireProcessTree: true));
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    /// <summary>Starts it; whoever asked reads what it writes.</summary>
    /// <param name="directory">Its data.</param>
    /// <param name="diesAfter">It is killed when it has done this step so many times; null lets it live.</param>
    /// <param name="times">The first of such steps is 1.</param>
    /// <param name="clock">Where its clock stands at the start.</param>
    /// <param name="arguments">What else it is told.</param>
    public static Process Start(string directory, string? diesAfter, int times, string clock, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. arguments, "--Portal:DataDirectory=" + directory, "--Portal:Demo=true", "--Portal:Clock=" + clock, "--Urls=http://127.0.0.1:0"])
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Repository.Root,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        if (diesAfter is not null)
        {
            start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location;
            start.Environment[StartupHook.Step] = diesAfter;
            start.Environment[StartupHook.Times] = times.ToString(CultureInfo.InvariantCulture);
        }

        return Process.Start(start)!;
    }
}
