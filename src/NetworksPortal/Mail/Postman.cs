namespace NetworksPortal.Mail;

/// <summary>
/// Hands mails over. Several may be under way at once, but one at a time takes its last step and is marked: a crash finds at most one
/// mail of which nobody knows whether it arrived.
/// </summary>
public sealed class Postman(IMailTransport transport) : IDisposable
{
    private readonly SemaphoreSlim lastStep = new(1, 1);

    /// <param name="mail">What leaves.</param>
    /// <param name="keep">Asked before the last step: keeps others away for as long as that may take; false where the mail is no longer ours.</param>
    /// <param name="mark">Writes down that it left.</param>
    /// <param name="ct">Stops before the last step.</param>
    /// <returns>False where somebody else has it now.</returns>
    /// <exception cref="MailNotSent">It did not leave.</exception>
    public async Task<bool> DeliverAsync(OutgoingMail mail, Func<Task<bool>> keep, Func<Task> mark, CancellationToken ct)
    {
        var holds = false;
        try
        {
            await transport.SendAsync(mail, LastAsync, ct);
            MailSteps.Did(MailSteps.Accepted);
            await mark();
            MailSteps.Did(MailSteps.Marked);
            return true;
        }
        catch (MailTakenBack)
        {
            return false;
        }
        finally
        {
            if (holds)
            {
                lastStep.Release();
            }
        }

        async Task LastAsync(CancellationToken stop)
        {
            await lastStep.WaitAsync(stop);
            holds = true;
            if (!await keep())
            {
                throw new MailTakenBack();
            }

            MailSteps.Did(MailSteps.Ending);
        }
    }

    public void Dispose() => lastStep.Dispose();
}
