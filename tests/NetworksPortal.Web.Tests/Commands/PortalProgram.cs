using System.Diagnostics;
using System.Globalization;

namespace NetworksPortal.Web.Tests.Commands;

/// <summary>The program as an operator runs it: a process, its output and its exit code.</summary>
internal static class PortalProgram
{
    private static readonly string Built = typeof(Program).Assembly.Location;

    public static Process Start(string directory, params string[] arguments) => Process.Start(Words(directory, arguments))!;

    /// <param name="folder">What was published, away from the sources.</param>
    public static Process StartPublished(string folder, string directory, params string[] arguments)
    {
        var start = Words(directory, arguments, Path.Combine(folder, Path.GetFileName(Built)));
        start.WorkingDirectory = directory;
        return Process.Start(start)!;
    }

    public static Task<(int Code, string Output, string Error)> RunAsync(string directory, params string[] arguments) => EndAsync(Words(directory, arguments));

    /// <summary>It ends as by a power cut when it has sent so many commands to its databases.</summary>
    public static Task<(int Code, string Output, string Error)> DieAsync(string directory, int commands, params string[] arguments)
    {
        var start = Words(directory, arguments);
        start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location;
        start.Environment[StartupHook.Step] = StartupHook.Command;
        start.Environment[StartupHook.Times] = commands.ToString(CultureInfo.InvariantCulture);
        return EndAsync(start);
    }

    private static ProcessStartInfo Words(string directory, string[] arguments, string? program = null)
    {
        var start = new ProcessStartInfo("dotnet", [program ?? Built, .. arguments, "--Portal:DataDirectory=" + directory])
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Repository.Root,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        return start;
    }

    private static async Task<(int Code, string Output, string Error)> EndAsync(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
