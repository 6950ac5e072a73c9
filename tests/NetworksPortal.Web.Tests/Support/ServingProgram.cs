using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.Json;
using NetworksPortal.Web.Tests.Commands;

namespace NetworksPortal.Web.Tests.Support;

/// <summary>The program serving as in production, as a process of its own on a port of its own.</summary>
internal sealed class ServingProgram : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";
    private const string AnyPort = "--Urls=http://127.0.0.1:0";

    private static readonly TimeSpan LongEnough = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo? own;
    private readonly ConcurrentQueue<string> log = [];
    private readonly Process process;
    private readonly TaskCompletionSource<Uri> listens = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task reading;

    private ServingProgram(Process process, DirectoryInfo? own)
    {
        this.own = own;
        this.process = process;
        // Read to its end: a program whose words nobody takes stands still.
        reading = Task.WhenAll(ReadAsync(), process.StandardError.ReadToEndAsync());
    }

    public Uri Address { get; private set; } = null!;

    /// <summary>What it holds of the machine's memory now, in bytes.</summary>
    public long Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>What it wrote up to now, each line an object.</summary>
    public IReadOnlyList<JsonElement> Log => [.. log.Select(line => JsonDocument.Parse(line).RootElement)];

    public string LogText => string.Join('\n', log);

    /// <summary>On an empty directory.</summary>
    public static Task<ServingProgram> StartAsync(params string[] settings)
    {
        var temporary = Directory.CreateTempSubdirectory("serving");
        return ListenAsync(new(PortalProgram.Start(temporary.FullName, [AnyPort, .. settings]), temporary));
    }

    /// <summary>On a directory that stays when it ends.</summary>
    public static Task<ServingProgram> OnAsync(string directory, params string[] settings) => ListenAsync(new(PortalProgram.Start(directory, [AnyPort, .. settings]), null));

    /// <summary>What was published into a folder, on an empty directory, from which it is started too.</summary>
    public static Task<ServingProgram> PublishedAsync(string folder)
    {
        var temporary = Directory.CreateTempSubdirectory("serving");
        return ListenAsync(new(PortalProgram.StartPublished(folder, temporary.FullName, AnyPort), temporary));
    }

    /// <summary>On the demo's data, which stays when it ends.</summary>
    public static Task<ServingProgram> DemoAsync(string directory, params string[] settings) =>
        OnAsync(directory, ["--Portal:Demo=true", "--Portal:Clock=" + PortalApp.Clock, .. settings]);

    /// <summary>A browser that sees redirects, with the cookies of somebody who may have met an earlier start.</summary>
    public Visitor Visit(CookieContainer cookies) =>
        new(new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = Address });

    public async Task<CookieContainer> SignInAsync(string email)
    {
        var cookies = new CookieContainer();
        using var visitor = Visit(cookies);
        using var answer = await visitor.SubmitAsync("/account/signin", "form:has(input[type=password])", new() { ["Input.Email"] = email, ["Input.Password"] = PortalApp.Password });
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{email} could not sign in.");
        return cookies;
    }

    /// <summary>Asks as a proxy or a browser on this machine would.</summary>
    public async Task<HttpResponseMessage> AskAsync(string path, string host, params (string Name, string Value)[] headers)
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Address, path));
        request.Headers.Host = host;
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return await http.SendAsync(request);
    }

    /// <summary>SIGKILL: it hears nothing of it.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        await reading;
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        process.Dispose();
        own?.Delete(recursive: true);
    }

    private static async Task<ServingProgram> ListenAsync(ServingProgram program)
    {
        try
        {
            program.Address = await program.listens.Task.WaitAsync(LongEnough);
            return program;
        }
        catch
        {
            await program.DisposeAsync();
            throw;
        }
    }

    private async Task ReadAsync()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            log.Enqueue(line);
            if (!listens.Task.IsCompleted && JsonDocument.Parse(line).RootElement.GetProperty("Message").GetString() is { } said && said.StartsWith(Listening, StringComparison.Ordinal))
            {
                listens.SetResult(new Uri(said[Listening.Length..]));
            }
        }

        listens.TrySetException(new InvalidOperationException("It ended before it listened."));
    }
}
