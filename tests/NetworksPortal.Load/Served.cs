using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using NetworksPortal.Benchmarks;

namespace NetworksPortal.Load;

/// <summary>A server in a process of its own, from its start to the first answer.</summary>
internal sealed class Served : IDisposable
{
    private const string OwnName = "NetworksPortal.Load.dll";

    private readonly Process process;

    private Served(Process process, Uri address, TimeSpan start) => (this.process, Address, Start) = (process, address, start);

    public Uri Address { get; }

    /// <summary>From the start of the process to the first 200.</summary>
    public TimeSpan Start { get; }

    public static Task<Served> PortalAsync(string directory) =>
        StartAsync("/", address => [Published("portal", "NetworksPortal.Web.dll"), $"--Urls={address}", $"--Portal:DataDirectory={directory}", "--Portal:Demo=false"]);

    public static Task<Served> YardstickAsync(string directory) => StartAsync("/m", address => [Published("bare", OwnName), "yardstick", directory, $"{address}"]);

    /// <summary>This program with other words, until it ends.</summary>
    public static async Task RunAsync(params string[] words)
    {
        using var child = Process.Start(Program([Own, .. words]))!;
        await child.WaitForExitAsync();
        if (child.ExitCode != 0)
        {
            throw new InvalidOperationException($"{string.Join(' ', words)} ended with {child.ExitCode}.");
        }
    }

    /// <summary>What it holds of the machine's memory, its part of what is shared counted as a part.</summary>
    public double Megabytes() => File.ReadLines($"/proc/{process.Id}/smaps_rollup").Where(line => line.StartsWith("Pss:", StringComparison.Ordinal))
        .Select(line => double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024).Single();

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private static string Own => Path.Combine(AppContext.BaseDirectory, OwnName);

    /// <summary>A release build of this program publishes both.</summary>
    private static string Published(string folder, string program) => Path.Combine(AppContext.BaseDirectory, folder, program);

    private static async Task<Served> StartAsync(string first, Func<Uri, string[]> words)
    {
        var address = new Uri($"http://localhost:{FreePort()}");
        using var client = new HttpClient { BaseAddress = address };
        var watch = Stopwatch.StartNew();
        var server = Process.Start(Program(words(address)))!;
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(first, UriKind.Relative));
                answer.EnsureSuccessStatusCode();
                return new(server, address, watch.Elapsed);
            }
            catch (HttpRequestException) when (watch.Elapsed < TimeSpan.FromMinutes(2) && !server.HasExited)
            {
                await Task.Delay(10);
            }
        }
    }

    private static ProcessStartInfo Program(string[] words)
    {
        var start = new ProcessStartInfo("dotnet", words) { UseShellExecute = false };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        start.Environment["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Warning";
        return start;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
