using Microsoft.EntityFrameworkCore;
using NetworksPortal.Mail;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;

namespace NetworksPortal.Events.Hosting;

/// <summary>A core member asks another network to host a meeting together. The message and the meeting's words are sealed with that network's key; its core team is told once, in a mail that says nothing of it.</summary>
public sealed class AskCoHost(PortalDb db, INetworkSeal seal, HostedCopies copies, Rosters rosters, MemberMail mail, TimeProvider time)
{
    /// <returns>False where there is no such meeting for this core member. Asking twice is the same as once.</returns>
    /// <exception cref="RuleViolation">
    /// <c>EventCancelled</c>, <c>EventOver</c>, <c>Text.TooLong</c>, <c>Hosting.Network</c>, <c>Hosting.Audience</c>, <c>Hosting.NamesNetwork</c>, <c>Hosting.SaidNo</c>.
    /// </exception>
    public async Task<bool> Handle(Viewer viewer, EventId id, string slug, string message, CancellationToken ct)
    {
        await using var tx = await WriteScope.BeginAsync(db, ct);
        if (await new Seats(db, id).LockAsync(viewer, ct) is not { } meeting)
        {
            return false;
        }

        Rules.Demand(!meeting.IsCancelled, "EventCancelled", null);
        Rules.Demand(time.Now() < meeting.StartsAt, "EventOver", null);
        Rules.Demand(message.Trim().Length <= CoHost.MessageLength, "Text.TooLong", "Message", CoHost.MessageLength);
        var asked = await db.Networks.AsNoTracking().FirstOrDefaultAsync(n => n.Slug == slug && n.State == NetworkState.Active && n.Id != viewer.Network, ct)
            ?? throw new RuleViolation("Hosting.Network", nameof(CoHost.Network));
        meeting.OpenToHosts();
        var sheet = EventSheet.Open(seal, viewer.Network, meeting.Sheet);
        Rules.Demand(!EventSheetRules.NamesInCalendars(sheet, asked.Name), "Hosting.NamesNetwork", nameof(CoHost.Network));
        await AskAsync(id, asked.Id, message.Trim(), sheet, ct);
        await tx.CommitAsync(ct);
        return true;
    }

    private async Task AskAsync(EventId id, NetworkId asked, string message, EventSheet sheet, CancellationToken ct)
    {
        var before = await db.Set<CoHost>().FirstOrDefaultAsync(h => h.Event == id && h.Network == asked, ct);
        var host = before ?? db.Add(new CoHost(id, asked)).Entity;
        host.Ask(seal.Seal(asked, message), copies.For(asked, sheet));
        await db.SaveChangesAsync(ct);
        if (before is null)
        {
            await mail.TellAsync([.. (await rosters.OpenAsync(asked, ct)).CoreTeam], MemberNotice.Proposal, ct);
        }
    }
}
