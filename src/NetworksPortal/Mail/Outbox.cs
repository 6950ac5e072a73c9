using System.Text.Json;
using NetworksPortal.Persistence;

namespace NetworksPortal.Mail;

/// <summary>Puts mails in the queue and takes their content out again.</summary>
public sealed class Outbox(PortalDb db, IMailSeal seal, TimeProvider time)
{
    /// <summary>Adds the mail to the queue. It is saved by the caller, in the transaction of its cause, and never sent before that commits.</summary>
    public void Add(string to, MailDraft draft)
    {
        var id = MailId.New();
        var content = new Waiting(to, draft.Language, draft.Subject, draft.Text);
        db.Add(new OutboxMail(id, seal.Seal(id, JsonSerializer.SerializeToUtf8Bytes(content)), time.Now()));
    }

    /// <param name="domain">The sender's domain, for the Message-ID.</param>
    internal OutgoingMail Open(OutboxMail mail, string domain)
    {
        var content = JsonSerializer.Deserialize<Waiting>(seal.Open(mail.Id, mail.Content))!;
        return new($"{mail.Id}@{domain}", content.To, content.Language, content.Subject, content.Text);
    }

    private sealed record Waiting(string To, string Language, string Subject, string Text);
}
