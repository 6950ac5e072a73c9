namespace NetworksPortal.Mail;

public readonly record struct MailId(Guid Value)
{
    public static MailId New() => new(Guid.NewGuid());

    public override string ToString() => Value.ToString("N");
}
