using Microsoft.EntityFrameworkCore;
using NetworksPortal.Mail;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;

namespace NetworksPortal.Events.Hosting;

/// <summary>
/// A network that closes hosts nothing any more. Its own members' answers are gone by then and nobody of it gets a mail; members of another
/// network who wanted to come to a meeting that it planned are told that it is off. Runs before those meetings are called off.
/// </summary>
internal sealed class HostingOfClosedNetwork(PortalDb db, EventMail mail, TimeProvider time) : INetworkTraces
{
    public async Task EndAsync(NetworkId network, CancellationToken ct)
    {
        var now = time.Now();
        var planned = db.Set<Event>().Where(e => e.Network == network && e.State == EventState.Planned && e.StartsAt > now);
        await mail.TellAsync(db.Set<Rsvp>().Where(r => r.Network != network && planned.Any(e => e.Id == r.Event)), MemberNotice.MeetingCancelled, ct);
        foreach (var host in await db.Set<CoHost>().Where(h => h.Network == network).ToListAsync(ct))
        {
            if (host.State == CoHostState.Asked)
            {
                host.Answer(accepts: false);
            }

            host.End();
        }

        await db.SaveChangesAsync(ct);
    }
}
