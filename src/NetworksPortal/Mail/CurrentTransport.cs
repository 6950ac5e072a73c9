namespace NetworksPortal.Mail;

/// <summary>Each mail leaves by the settings that are in force when it does.</summary>
internal sealed class CurrentTransport(Func<MailSettings> settings, TimeProvider time) : IMailTransport
{
    public Task SendAsync(OutgoingMail mail, Func<CancellationToken, Task> beforeEnd, CancellationToken ct) =>
        MailServices.TransportOf(settings(), time).SendAsync(mail, beforeEnd, ct);
}
