using System.Diagnostics;
using System.Text.Json;
using NetworksPortal.Web.Tests.Commands;

namespace NetworksPortal.Web.Tests.Https;

/// <summary>The program serving as in production, on an empty directory and a port of its own.</summary>
internal sealed class ServingProgram : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";

    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("serving");
    private readonly List<string> log = [];
    private readonly Process process;
    private Uri address = null!;

    private ServingProgram(string[] settings)
    {
        process = PortalProgram.Start(directory.FullName, ["--Urls=http://127.0.0.1:0", .. settings]);
    }

    /// <summary>What it wrote until it listened, each line an object.</summary>
    public IReadOnlyList<JsonElement> Log => log.ConvertAll(line => JsonDocument.Parse(line).RootElement);

    public static async Task<ServingProgram> StartAsync(params string[] settings)
    {
        var program = new ServingProgram(settings);
        while (program.address is null)
        {
            var line = await program.process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException(await program.process.StandardError.ReadToEndAsync());
            program.log.Add(line);
            if (JsonDocument.Parse(line).RootElement.GetProperty("Message").GetString() is { } said && said.StartsWith(Listening, StringComparison.Ordinal))
            {
                program.address = new Uri(said[Listening.Length..]);
            }
        }

        return program;
    }

    /// <summary>Asks as a proxy or a browser on this machine would.</summary>
    public async Task<HttpResponseMessage> AskAsync(string path, string host, params (string Name, string Value)[] headers)
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, path));
        request.Headers.Host = host;
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return await http.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        directory.Delete(recursive: true);
    }
}
