using Microsoft.EntityFrameworkCore;
using NetworksPortal.Employees;
using NetworksPortal.Mail;
using NetworksPortal.Persistence;

namespace NetworksPortal.Administration.Organisation;

/// <summary>
/// Sends one mail to the administrator who asks, past the queue, by the settings in force. The answer is a kind of trouble and no word of
/// the server: whoever may choose a server must not read from it what answers elsewhere in the house.
/// </summary>
public sealed class TryMail(PortalDb db, IMailTransport transport, MailSettings settings, PortalAddress address, TimeProvider time)
{
    /// <summary>A person waits. What the server still does after it, it does for nobody.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <returns>Null where the mail left.</returns>
    public async Task<MailTrouble?> Handle(EmployeeId by, CancellationToken ct)
    {
        var me = await db.Employees.AsNoTracking().SingleAsync(e => e.Id == by.Value, ct);
        var mail = OutgoingMail.Of(Guid.NewGuid(), settings.From, me.Email!, MailComposer.Trial(me.Language, address.Root.ToString()));
        try
        {
            await transport.SendAsync(mail, _ => Task.CompletedTask, ct).WaitAsync(Patience, time, ct);
            return null;
        }
        catch (MailNotSent no)
        {
            return no.Trouble;
        }
        catch (TimeoutException)
        {
            return MailTrouble.NoAnswer;
        }
    }
}
