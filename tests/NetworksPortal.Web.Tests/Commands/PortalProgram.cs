using System.Diagnostics;

namespace NetworksPortal.Web.Tests.Commands;

/// <summary>The program as an operator runs it: a process, its output and its exit code.</summary>
internal static class PortalProgram
{
    public static Process Start(string directory, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. arguments, "--Portal:DataDirectory=" + directory])
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Repository.Root,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        return Process.Start(start)!;
    }

    public static async Task<(int Code, string Output, string Error)> RunAsync(string directory, params string[] arguments)
    {
        using var process = Start(directory, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
