using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using NetworksPortal.Employees.SecondFactors;

namespace NetworksPortal.Benchmarks;

/// <summary>The portal as it runs, in a process of its own, and one person who is signed in.</summary>
internal sealed partial class ServingPortal : IDisposable
{
    private readonly Process process;

    private ServingPortal(Process process, Uri address)
    {
        this.process = process;
        Client = new HttpClient { BaseAddress = address };
    }

    public HttpClient Client { get; }

    public static async Task<ServingPortal> StartAsync(string directory)
    {
        var (address, link) = (new Uri($"http://localhost:{FreePort()}"), await SetupLinkAsync(directory));
        var portal = new ServingPortal(Process.Start(Program(directory, $"--Urls={address}"))!, address);
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(200))
        {
            try
            {
                await portal.Client.GetStringAsync(new Uri("/health", UriKind.Relative));
                await portal.BecomeAdministratorAsync(link);
                return portal;
            }
            catch (HttpRequestException) when (waited.Elapsed < TimeSpan.FromMinutes(1))
            {
                // It does not listen yet.
            }
        }
    }

    public void Dispose()
    {
        Client.Dispose();
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private async Task BecomeAdministratorAsync(string link)
    {
        var page = new Uri(link, UriKind.Relative);
        var form = await Client.GetStringAsync(page);
        using var body = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Input.Name"] = "Beheer", ["Input.Email"] = "beheer@stad.example", ["Input.Password"] = "een-lange-zin-voor-de-meting",
            ["__RequestVerificationToken"] = Token.Match(form).Groups["token"].Value,
        });
        using var answer = await Client.PostAsync(page, body);
        await SecondStepAsync(answer.RequestMessage!.RequestUri!, await answer.Content.ReadAsStringAsync());
        using var home = await Client.GetAsync(new Uri("/admin", UriKind.Relative));
        if (home.RequestMessage!.RequestUri!.AbsolutePath != "/admin")
        {
            throw new InvalidOperationException("The first administrator was not taken.");
        }
    }

    /// <summary>Takes over the key that the page shows, and shows it a code.</summary>
    private async Task SecondStepAsync(Uri page, string form)
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = string.Concat(Key.Match(form).Groups["key"].Value.Where(char.IsAsciiLetterOrDigit).Select(sign => Convert.ToString(alphabet.IndexOf(sign, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var key = bits.Chunk(8).Select(eight => Convert.ToByte(new string(eight), 2)).ToArray();
        using var body = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Input.Key"] = Carried.Match(form).Groups["key"].Value, ["Input.Code"] = TimeCode.At(key, TimeCode.StepAt(TimeProvider.System.GetUtcNow())),
            ["__RequestVerificationToken"] = Token.Match(form).Groups["token"].Value,
        });
        using var answer = await Client.PostAsync(page, body);
    }

    private static async Task<string> SetupLinkAsync(string directory)
    {
        var start = Program(directory, "setup-link");
        start.RedirectStandardOutput = true;
        using var command = Process.Start(start)!;
        var said = await command.StandardOutput.ReadToEndAsync();
        await command.WaitForExitAsync();
        return Link.Match(said) is { Success: true } link ? link.Value : throw new InvalidOperationException($"setup-link said: {said}");
    }

    /// <summary>Beside this program, and under its own settings wherever the measurement is started.</summary>
    private static ProcessStartInfo Program(string directory, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "NetworksPortal.Web.dll"), .. arguments, $"--Portal:DataDirectory={directory}"]) { UseShellExecute = false };
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

    [GeneratedRegex("__RequestVerificationToken\"[^>]*value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token { get; }

    [GeneratedRegex("class=\"secret\">(?<key>[^<]+)<", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Key { get; }

    [GeneratedRegex("name=\"Input.Key\"[^>]*value=\"(?<key>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Carried { get; }

    [GeneratedRegex(@"/account/setup\S+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link { get; }
}
