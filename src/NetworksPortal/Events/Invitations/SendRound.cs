using Microsoft.EntityFrameworkCore;
using NetworksPortal.Mail;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;
using NodaTime;

namespace NetworksPortal.Events.Invitations;

/// <summary>
/// One stretch of a round: leases its row, sends some dozens of invitations over several connections, and marks each as it left.
/// After a crash the next one goes on from the last mark, so that at most one invitation is sent twice, with the same Message-ID.
/// </summary>
public sealed class SendRound(
    PortalDb db, INetworkSeal seal, Invitees invitees, MemberMail mail, Postman postman, MailSettings settings, TimeProvider time)
{
    private const int Stretch = 100;
    private static readonly Duration Lease = Duration.FromTimeSpan(MailPatience.ForItsAnswer) + Duration.FromMinutes(2);

    private readonly Lock turn = new();
    private IReadOnlyList<PersonaId> ahead = [];
    private RoundProgress progress = new();
    private Instant until;
    private bool isDown;

    /// <returns>How many mails left.</returns>
    public async Task<int> Handle(EventId id, CancellationToken ct)
    {
        var now = time.Now();
        until = now + Lease;
        if (!await WriteScope.ChangeAsync(db, () => Row(id).Where(r => r.NextAttempt <= now).ExecuteUpdateAsync(r => r.SetProperty(x => x.NextAttempt, until), ct), ct))
        {
            return 0;
        }

        var round = await Row(id).AsNoTracking().SingleAsync(ct);
        var meeting = await db.Set<Event>().AsNoTracking().SingleAsync(e => e.Id == id, ct);
        progress = RoundProgress.Open(seal, round);
        var before = progress.Sent;
        if (meeting.IsCancelled || meeting.StartsAt <= now || round.IsTooOld(now))
        {
            round.End((progress with { Refused = progress.Refused + progress.Waiting }).Ended().Seal(seal, round.Network));
        }
        else
        {
            await GoOnAsync(round, await invitees.OfAsync(meeting, progress.By, ct), ct);
        }

        await WriteScope.ChangeAsync(db, () => Row(id).Where(r => r.NextAttempt == until).ExecuteUpdateAsync(
            r => r.SetProperty(x => x.Progress, round.Progress).SetProperty(x => x.NextAttempt, round.NextAttempt).SetProperty(x => x.Failures, round.Failures), CancellationToken.None), CancellationToken.None);
        return progress.Sent - before;
    }

    private async Task GoOnAsync(InvitationRound round, IReadOnlyList<RosterEntry> all, CancellationToken ct)
    {
        ahead = [.. all.Select(who => who.Membership.Persona)];
        var first = all.Where(who => progress.IsAhead(who.Membership.Persona)).ToList();
        var next = (first.Count > 0 ? first : [.. all.Where(who => progress.IsForLater(who.Membership.Persona))]).Take(Stretch).ToList();
        var drafts = await mail.ComposeAsync(next, MemberNotice.Invited, ct);
        await Parallel.ForEachAsync(drafts, new ParallelOptions { MaxDegreeOfParallelism = settings.Connections, CancellationToken = ct }, async (draft, _) => await SendAsync(round.Event, round.Network, draft, ct));
        var now = time.Now();
        var left = progress.Seal(seal, round.Network);
        if (isDown || (first.Count == 0 && next.Any(who => progress.IsForLater(who.Membership.Persona))))
        {
            round.Wait(left, now);
        }
        else if (next.Count == 0)
        {
            // Whoever left or answered meanwhile is no longer waited for.
            round.End((progress with { Total = progress.Sent + progress.Refused }).Ended().Seal(seal, round.Network));
        }
        else
        {
            round.GoOn(left, now);
        }
    }

    private async Task SendAsync(EventId id, Networks.NetworkId network, AddressedMail draft, CancellationToken ct)
    {
        if (isDown)
        {
            return;
        }

        var persona = draft.Who.Membership.Persona;
        try
        {
            // One mail at a time keeps and marks, and so these two have the context for themselves.
            await postman.DeliverAsync(
                OutgoingMail.Of(progress.MessageIdFor(persona), settings.From, draft.To, draft.Draft), () => KeepAsync(id), () => MarkAsync(id, network, persona), ct);
        }
        catch (MailNotSent no) when (no.IsAboutRecipient)
        {
            Note(done => no.ForGood ? done.WithRefused(persona, ahead) : done.WithLater(persona, ahead));
        }
        catch (MailNotSent)
        {
            isDown = true;
        }
    }

    private async Task<bool> KeepAsync(EventId id)
    {
        var next = time.Now() + Lease;
        var isOurs = await WriteScope.ChangeAsync(
            db, () => Row(id).Where(r => r.NextAttempt == until).ExecuteUpdateAsync(r => r.SetProperty(x => x.NextAttempt, next), CancellationToken.None), CancellationToken.None);
        until = isOurs ? next : until;
        return isOurs;
    }

    private Task MarkAsync(EventId id, Networks.NetworkId network, PersonaId persona)
    {
        var marked = Note(done => done.WithSent(persona, ahead)).Seal(seal, network);
        return WriteScope.ChangeAsync(db, () => Row(id).ExecuteUpdateAsync(r => r.SetProperty(x => x.Progress, marked), CancellationToken.None), CancellationToken.None);
    }

    private IQueryable<InvitationRound> Row(EventId id) => db.Set<InvitationRound>().Where(r => r.Event == id);

    private RoundProgress Note(Func<RoundProgress, RoundProgress> change)
    {
        lock (turn)
        {
            return progress = change(progress);
        }
    }
}
