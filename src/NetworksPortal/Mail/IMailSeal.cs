namespace NetworksPortal.Mail;

/// <summary>Seals what waits in the outbox, so that the queue in a backup says neither who gets mail nor what it says.</summary>
public interface IMailSeal
{
    byte[] Seal(MailId mail, byte[] content);

    /// <exception cref="System.Security.Cryptography.CryptographicException">Sealed for another mail, changed, or by a key that is gone.</exception>
    byte[] Open(MailId mail, byte[] sealedContent);
}
