using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Mail;
using NetworksPortal.Persistence;
using NetworksPortal.Testing.Mail;

namespace NetworksPortal.Benchmarks;

/// <summary>How fast the queue empties into a server on this machine, beside the same transport without a queue and a bare connection.</summary>
internal static class MailCosts
{
    private const int Mails = 400;
    private const string From = "portaal@stad.example";

    public static async Task RunAsync(string directory)
    {
        using var server = SmtpServer.Plain();
        var settings = new MailSettings { Transport = MailTransportKind.Smtp, Host = "localhost", Port = server.Port, From = From, Encrypted = false };
        var greeted = PerSecond(await Figures.TimeAsync(() => EachAsync(1, _ => GreetAsync(server.Port))));
        Say("yardstick: greeted and hung up, one at a time", greeted, greeted, "none");
        await SendAsync(settings, 1, 1);
        Say("mails by the transport alone, one connection", PerSecond(await Figures.TimeAsync(() => SendAsync(settings, Mails, 1))), greeted, "none");
        Say("mails by the transport alone, four connections", PerSecond(await Figures.TimeAsync(() => SendAsync(settings, Mails, 4))), greeted, "none");
        foreach (var connections in new[] { 1, 4 })
        {
            await using var services = Open(directory, settings with { Connections = connections });
            await Fill.In<IServiceProvider>(services, QueueAsync);
            Say($"mails from the queue, {connections} connections", PerSecond(await Figures.TimeAsync(() => EmptyAsync(services))), greeted, connections == 4 ? "50" : "none");
        }
    }

    private static double PerSecond(double milliseconds) => Mails / milliseconds * 1000;

    private static void Say(string what, double perSecond, double greeted, string aim) =>
        Console.WriteLine($"{what,-48} {perSecond,12:N1} a second, {perSecond / greeted:N2} of the yardstick  (aim {aim})");

    private static Task EachAsync(int connections, Func<int, Task> work) =>
        Parallel.ForAsync(0, Mails, new ParallelOptions { MaxDegreeOfParallelism = connections }, async (i, _) => await work(i));

    private static async Task SendAsync(MailSettings settings, int mails, int connections)
    {
        var transport = new SmtpTransport(settings, TimeProvider.System);
        var draft = MailComposer.Notice(MemberNotice.Admitted, "Noor", "nl-BE", "https://kring.stad.example/");
        await Parallel.ForAsync(0, mails, new ParallelOptions { MaxDegreeOfParallelism = connections }, async (_, ct) => await transport.SendAsync(
            new($"{Guid.NewGuid():N}@stad.example", "noor@stad.example", draft.Language, draft.Subject, draft.Text, draft.Html), _ => Task.CompletedTask, ct));
    }

    private static async Task GreetAsync(int port)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("localhost", port);
        using var reader = new StreamReader(client.GetStream());
        await reader.ReadLineAsync();
    }

    private static async Task QueueAsync(IServiceProvider scope)
    {
        for (var i = 0; i < Mails; i++)
        {
            scope.GetRequiredService<Outbox>().Add("noor@stad.example", MailComposer.Notice(MemberNotice.Admitted, "Noor", "nl-BE", "https://kring.stad.example/"));
        }

        await scope.GetRequiredService<PortalDb>().SaveChangesAsync();
    }

    private static async Task EmptyAsync(IServiceProvider services)
    {
        while (await Fill.Ask<SendQueuedMail, int>(services, send => send.Handle(default)) > 0)
        {
        }
    }

    private static ServiceProvider Open(string directory, MailSettings settings) => Fill.Services(directory).AddSingleton(settings).BuildServiceProvider();
}
