using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Persistence;

namespace NetworksPortal.Events.Invitations;

/// <summary>Goes on with the invitations that are under way, a stretch of each. Runs by itself.</summary>
public sealed class SendInvitations(PortalDb db, IServiceScopeFactory scopes, TimeProvider time)
{
    /// <returns>How many mails left.</returns>
    public async Task<int> Handle(CancellationToken ct)
    {
        var now = time.Now();
        var sent = 0;
        foreach (var id in await db.Set<InvitationRound>().Where(r => r.NextAttempt <= now).OrderBy(r => r.NextAttempt).Select(r => r.Event).ToListAsync(ct))
        {
            await using var scope = scopes.CreateAsyncScope();
            sent += await scope.ServiceProvider.GetRequiredService<SendRound>().Handle(id, ct);
        }

        return sent;
    }
}
