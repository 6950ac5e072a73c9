using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace NetworksPortal.Load;

/// <param name="PerSecond">Requests that were answered.</param>
/// <param name="P99">Milliseconds within which 99 of 100 were answered.</param>
/// <param name="Accepted">Posts that led on to another page.</param>
/// <param name="Faults">Answers of 500 and above, and connections that broke.</param>
internal sealed record Load(double PerSecond, double P99, int Accepted, int Faults);

/// <summary>The load generator: two threads, sixteen connections.</summary>
internal static partial class Wrk
{
    private const int Seconds = 4;

    public static Task<Load> GetAsync(Uri page, string? cookies = null) => RunAsync(page, cookies is null ? [] : ["-H", $"Cookie: {cookies}"], null);

    /// <param name="page">What the script adds its paths to.</param>
    /// <param name="script">Lua: each request's way, head and body, and what is counted.</param>
    public static async Task<Load> PostAsync(Uri page, string script)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, script + Counting);
            return await RunAsync(page, [], file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Threads of the generator share nothing, so each counts and the end adds up.</summary>
    private const string Counting =
        """

        local threads = {}
        function setup(thread) thread:set("number", #threads); table.insert(threads, thread) end
        accepted, faults = 0, 0
        function response(status) if status == 302 or status == 303 then accepted = accepted + 1 elseif status >= 500 then faults = faults + 1 end end
        function done(summary)
          local a, f = 0, summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
          for _, thread in ipairs(threads) do a = a + thread:get("accepted"); f = f + thread:get("faults") end
          print("accepted " .. a .. " faults " .. f)
        end
        """;

    private static async Task<Load> RunAsync(Uri page, string[] words, string? script)
    {
        string[] all = ["-t2", "-c16", $"-d{Seconds}s", "--latency", .. words, .. script is null ? Array.Empty<string>() : ["-s", script], page.AbsoluteUri];
        using var wrk = Process.Start(new ProcessStartInfo("wrk", all) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var said = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        if (Refused().Match(said) is { Success: true } no && script is null)
        {
            throw new InvalidOperationException($"{page.AbsolutePath}: {no.Value}");
        }

        var (accepted, faults) = Counted().Match(said) is { Success: true } counted ? (Whole(counted, "accepted"), Whole(counted, "faults")) : (0, 0);
        return new(double.Parse(PerSecond().Match(said).Groups["n"].Value, CultureInfo.InvariantCulture), Milliseconds(P99().Match(said)), accepted, faults);
    }

    private static int Whole(Match match, string name) => int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);

    private static double Milliseconds(Match match) => double.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture) * match.Groups["unit"].Value switch { "us" => 0.001, "s" => 1000, _ => 1 };

    [GeneratedRegex(@"Requests/sec:\s+(?<n>[\d.]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PerSecond();

    [GeneratedRegex(@"99%\s+(?<n>[\d.]+)(?<unit>us|ms|s)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex P99();

    [GeneratedRegex(@"Non-2xx or 3xx responses: \d+", RegexOptions.None, 1000)]
    private static partial Regex Refused();

    [GeneratedRegex(@"accepted (?<accepted>\d+) faults (?<faults>\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Counted();
}
