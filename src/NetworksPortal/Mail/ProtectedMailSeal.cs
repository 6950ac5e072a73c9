using Microsoft.AspNetCore.DataProtection;

namespace NetworksPortal.Mail;

/// <summary>
/// Data Protection suits the outbox because nothing stays there longer than a day; its keys are wrapped by the master key.
/// </summary>
internal sealed class ProtectedMailSeal(IDataProtectionProvider protection) : IMailSeal
{
    public byte[] Seal(MailId mail, byte[] content) => For(mail).Protect(content);

    public byte[] Open(MailId mail, byte[] sealedContent) => For(mail).Unprotect(sealedContent);

    private IDataProtector For(MailId mail) => protection.CreateProtector("NetworksPortal.Mail", mail.ToString());
}
