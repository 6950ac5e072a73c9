using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Confidentiality.Tests.Support;
using NetworksPortal.Confidentiality.Tests.Worlds;
using NetworksPortal.Mail;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;
using NetworksPortal.Testing.Mail;
using NodaTime;
using NodaTime.Text;
using Xunit.Abstractions;

namespace NetworksPortal.Confidentiality.Tests.Mail;

/// <summary>
/// The portal as a process of its own, sending to a real server over four connections, and killed at each of the six points of sending:
/// once each in the suite, and as often as <c>PORTAL_MAIL_KILLS</c> says.
/// </summary>
public sealed class KilledWhileSendingTests(ITestOutputHelper output) : IDisposable
{
    private const int MailsAKill = 7;
    private const string From = "portaal@stad.example";

    private static readonly string[] Points = ["found", "leased", "ending", "accepted", "marked", "between"];
    private static readonly int Rounds = int.Parse(Environment.GetEnvironmentVariable("PORTAL_MAIL_KILLS") ?? "1", CultureInfo.InvariantCulture);

    private readonly string directory = DemoTemplate.Copy();
    private readonly SmtpServer server = SmtpServer.Plain();
    private readonly List<string> taken = [];
    private Instant clock = OffsetDateTimePattern.Rfc3339.Parse(PortalApp.Clock).Value.ToInstant();

    private MailSettings Settings => new() { Transport = MailTransportKind.Smtp, Host = "localhost", Port = server.Port, From = From, Encrypted = false };

    [Fact]
    public async Task A_process_that_is_killed_loses_no_mail_and_sends_at_most_one_twice()
    {
        var (queued, doubtful) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var point in Points)
        {
            var before = doubtful.Count;
            for (var round = 0; round < Rounds; round++)
            {
                queued.UnionWith(await QueueAsync());
                await DieAsync(point, times: point == "found" ? 1 : 1 + (round % 4));
                var open = await WaitingAsync();
                await CatchUpAsync();
                var now = open.Intersect(taken, StringComparer.Ordinal).Except(doubtful, StringComparer.Ordinal).ToList();
                Assert.True(now.Count <= 1, $"killed at '{point}', {now.Count} mails had arrived and were not marked");
                doubtful.UnionWith(now);
            }

            output.WriteLine($"killed {Rounds} times at '{point}': {doubtful.Count - before} mails had arrived and were not marked");
        }

        await SendRestAsync();
        Assert.Empty(queued.Except(taken, StringComparer.Ordinal));
        Assert.All(taken.GroupBy(id => id, StringComparer.Ordinal), copies => Assert.InRange(copies.Count(), 1, doubtful.Contains(copies.Key) ? 2 : 1));
        output.WriteLine($"{queued.Count} mails, {Points.Length * Rounds} kills: none lost, {taken.Count - queued.Count} sent twice");
    }

    public void Dispose()
    {
        server.Dispose();
        DemoTemplate.Remove(directory);
    }

    private async Task<List<string>> QueueAsync() => await InPortalAsync(async services =>
    {
        var (db, outbox) = (services.GetRequiredService<PortalDb>(), services.GetRequiredService<Outbox>());
        for (var i = 0; i < MailsAKill; i++)
        {
            outbox.Add("noor@stad.example", MailComposer.Notice(MemberNotice.Admitted, "Noor", "nl-BE", "https://kring.stad.example/"));
        }

        await db.SaveChangesAsync();
        return db.ChangeTracker.Entries<OutboxMail>().Select(mail => mail.Entity.Id.ToString()).ToList();
    });

    private Task<List<string>> WaitingAsync() => InPortalAsync(async services =>
        (await services.GetRequiredService<PortalDb>().Set<OutboxMail>().Select(mail => mail.Id).ToListAsync()).ConvertAll(id => id.ToString()));

    private async Task DieAsync(string point, int times)
    {
        using var process = Start(point, times);
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(3));
        Assert.True(process.ExitCode == 137, $"'{point}' ended with {process.ExitCode}: {await said}{await complained}");
    }

    private async Task SendRestAsync()
    {
        using var process = Start(point: null, times: 1);
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await World.UntilAsync(async () => (await WaitingAsync()).Count == 0);
        process.Kill();
        await Task.WhenAll(said, complained, process.WaitForExitAsync());
        await CatchUpAsync();
    }

    /// <summary>Each start comes after every lease of the one before has run out.</summary>
    private System.Diagnostics.Process Start(string? point, int times)
    {
        clock += Duration.FromMinutes(15);
        return PortalProcess.Start(
            directory, point, times, InstantPattern.General.Format(clock), "--Portal:Mail:Transport=Smtp", "--Portal:Mail:Host=localhost", $"--Portal:Mail:Port={server.Port}", $"--Portal:Mail:From={From}");
    }

    /// <summary>Reads all that the server took, up to a mail of our own that came after it.</summary>
    private async Task CatchUpAsync()
    {
        var last = $"{Guid.NewGuid():N}";
        await new SmtpTransport(Settings, TimeProvider.System).SendAsync(new($"{last}@stad.example", "zoe@stad.example", "nl-BE", "Kring", "Dag", "<p>Dag</p>"), _ => Task.CompletedTask, default);
        for (string id; (id = IdOf(server.Take())) != last;)
        {
            taken.Add(id);
        }
    }

    private static string IdOf(TakenMail mail)
    {
        var id = mail.Content[(mail.Content.IndexOf("Message-ID: <", StringComparison.OrdinalIgnoreCase) + 13)..];
        return id[..id.IndexOf('@', StringComparison.Ordinal)];
    }

    private async Task<T> InPortalAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var services = new ServiceCollection().AddLogging()
            .AddSingleton<TimeProvider>(new StandingClock(clock))
            .AddSingleton(MasterKey.Load(Path.Combine(directory, "master.key"), mayCreate: false))
            .AddPortalDatabases(directory).AddPortalProtection().AddPortal().AddSingleton(Settings)
            .BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    private sealed class StandingClock(Instant now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now.ToDateTimeOffset();
    }
}
