using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NetworksPortal.Persistence;

namespace NetworksPortal.Mail;

/// <summary>Puts mails in the queue and takes their content out again.</summary>
public sealed class Outbox(PortalDb db, IMailSeal seal, TimeProvider time)
{
    /// <summary>Adds the mail to the queue. It is saved by the caller, in the transaction of its cause, and never sent before that commits.</summary>
    public void Add(string to, MailDraft draft)
    {
        var id = MailId.New();
        var content = new Waiting(to, draft.Language, draft.Subject, draft.Text, draft.Html);
        db.Add(new OutboxMail(id, seal.Seal(id, JsonSerializer.SerializeToUtf8Bytes(content)), time.Now()));
    }

    /// <summary>
    /// Takes back what waits for these addresses, inside the caller's transaction. The same statements whether anything does.
    /// </summary>
    public async Task RemoveToAsync(IReadOnlyCollection<string> addresses, CancellationToken ct)
    {
        var waiting = await db.Set<OutboxMail>().AsNoTracking().Where(m => !m.GivenUp).ToListAsync(ct);
        var theirs = waiting.Where(mail => RecipientOf(mail) is { } to && addresses.Contains(to, StringComparer.OrdinalIgnoreCase)).Select(mail => mail.Id).ToList();
        await db.Set<OutboxMail>().Where(m => EF.Parameter(theirs).Contains(m.Id)).ExecuteDeleteAsync(ct);
    }

    /// <param name="mail">As it waits.</param>
    /// <param name="from">The sender, whose domain the Message-ID has.</param>
    internal OutgoingMail Open(OutboxMail mail, string from)
    {
        var content = JsonSerializer.Deserialize<Waiting>(seal.Open(mail.Id, mail.Content))!;
        return OutgoingMail.Of(mail.Id.Value, from, content.To, new MailDraft(content.Language, content.Subject, content.Text, content.Html));
    }

    /// <returns>Null where the mail does not open; nobody will get it, and <see cref="SendQueuedMail"/> gives it up.</returns>
    private string? RecipientOf(OutboxMail mail)
    {
        try
        {
            return JsonSerializer.Deserialize<Waiting>(seal.Open(mail.Id, mail.Content))!.To;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private sealed record Waiting(string To, string Language, string Subject, string Text, string Html);
}
