using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Mail;
using NetworksPortal.Persistence;

namespace NetworksPortal.Testing;

public static class SentMail
{
    /// <summary>Sends what waits and reads the newest mail to this address, as its file lies in the pickup folder.</summary>
    public static async Task<string> ReadMailAsync(this PortalApp app, string to)
    {
        var folder = Path.Combine(app.DataDirectory, "mail");
        // The portal's own job may hold a mail at this moment: it is there once the queue is empty.
        while (await app.InScopeAsync(async services => await services.GetRequiredService<SendQueuedMail>().Handle(default) > 0
            || await services.GetRequiredService<PortalDb>().Set<OutboxMail>().AnyAsync(mail => !mail.GivenUp)))
        {
        }

        var mails = Directory.GetFiles(folder, "*.eml").OrderByDescending(File.GetLastWriteTimeUtc).Select(File.ReadAllText);
        return mails.First(mail => mail.Contains($"To: {to}", StringComparison.Ordinal));
    }

    /// <summary>The link in a mail, without its host.</summary>
    public static string LinkIn(string mail)
    {
        var line = mail.Split('\n').Select(text => text.Trim()).Single(text => text.StartsWith("http", StringComparison.Ordinal));
        return new Uri(line).PathAndQuery;
    }
}
