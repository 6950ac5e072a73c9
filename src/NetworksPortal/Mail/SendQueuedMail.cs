using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Persistence;

namespace NetworksPortal.Mail;

/// <summary>Sends what is due, over several connections at once.</summary>
public sealed class SendQueuedMail(PortalDb db, IServiceScopeFactory scopes, MailSettings settings, TimeProvider time)
{
    private const int Batch = 200;

    /// <returns>How many mails left.</returns>
    public async Task<int> Handle(CancellationToken ct)
    {
        var now = time.Now();
        var due = await db.Set<OutboxMail>()
            .Where(m => !m.GivenUp && m.NextAttempt <= now)
            .OrderBy(m => m.NextAttempt)
            .Select(m => m.Id)
            .Take(Batch)
            .ToListAsync(ct);
        if (due.Count > 0)
        {
            MailSteps.Did(MailSteps.Found);
        }

        var sent = 0;
        // Another mail's trouble stops none that is under way, and so the loop's own token is left aside.
        await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = settings.Connections, CancellationToken = ct }, async (id, _) =>
        {
            await using var scope = scopes.CreateAsyncScope();
            Interlocked.Add(ref sent, await scope.ServiceProvider.GetRequiredService<SendOneMail>().Handle(id, ct) ? 1 : 0);
            MailSteps.Did(MailSteps.Between);
        });
        return sent;
    }
}
