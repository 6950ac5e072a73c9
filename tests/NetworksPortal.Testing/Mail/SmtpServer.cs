using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace NetworksPortal.Testing.Mail;

/// <param name="Content">The whole mail, headers included, as it travelled.</param>
public sealed record TakenMail(string From, string[] To, string Content, bool Encrypted, string? User);

/// <summary>A mail server that we did not write (Debian's python3-aiosmtpd), as a process of its own on a free port.</summary>
public sealed class SmtpServer : IDisposable
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private readonly Process process;
    private readonly string? folder;

    // Read at once: a server whose words nobody takes stops answering.
    private readonly BlockingCollection<string> lines = [];
    private readonly Task reading;

    private SmtpServer(Process process, string? folder)
    {
        this.process = process;
        this.folder = folder;
        Port = int.Parse(process.StandardOutput.ReadLine() ?? throw new InvalidOperationException(
            "The mail server did not start; apt-get install python3-aiosmtpd. It said: " + process.StandardError.ReadToEnd()), CultureInfo.InvariantCulture);
        reading = Task.Run(ReadAsync);
    }

    public int Port { get; }

    public static SmtpServer Plain() => new(Start(), folder: null);

    /// <summary>Takes mail after STARTTLS and a login alone.</summary>
    public static SmtpServer Guarded(string certificatePem, string keyPem)
    {
        var files = Directory.CreateTempSubdirectory("smtp").FullName;
        var (certificateFile, keyFile) = (Path.Combine(files, "cert.pem"), Path.Combine(files, "key.pem"));
        File.WriteAllText(certificateFile, certificatePem);
        File.WriteAllText(keyFile, keyPem);
        return new(Start(certificateFile, keyFile), files);
    }

    /// <exception cref="TimeoutException">None came in a minute.</exception>
    public TakenMail Take() => lines.TryTake(out var line, TimeSpan.FromMinutes(1)) ? JsonSerializer.Deserialize<TakenMail>(line, Web)! : throw new TimeoutException("No mail came.");

    /// <summary>What it took besides; stops the server.</summary>
    public IReadOnlyList<TakenMail> TakeRest()
    {
        process.StandardInput.Close();
        return [.. lines.GetConsumingEnumerable().Select(line => JsonSerializer.Deserialize<TakenMail>(line, Web)!)];
    }

    public int CountRest() => TakeRest().Count;

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit(TimeSpan.FromSeconds(5));
        reading.Wait(TimeSpan.FromSeconds(5));
        process.Dispose();
        lines.Dispose();
        if (folder is not null)
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task ReadAsync()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            lines.Add(line);
        }

        lines.CompleteAdding();
    }

    private static Process Start(params string[] files) => Process.Start(new ProcessStartInfo(
        "/usr/bin/python3", ["-u", Path.Combine(AppContext.BaseDirectory, "Mail", "smtp_server.py"), .. files])
    {
        UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
    })!;
}
