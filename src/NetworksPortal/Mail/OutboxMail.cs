using NodaTime;

namespace NetworksPortal.Mail;

/// <summary>
/// A mail that waits to be sent: written in the transaction of its cause, deleted once it left. Whom it is for and what
/// it says is sealed; what lies open are the numbers that an operator needs.
/// </summary>
public sealed class OutboxMail
{
    /// <summary>After this long without success a mail is given up; it is then of no use to anybody.</summary>
    public static readonly Duration GiveUpAfter = Duration.FromDays(1);

    private static readonly Duration LongestPause = Duration.FromHours(2);

    private OutboxMail() { }

    public OutboxMail(MailId id, byte[] content, Instant now)
    {
        Id = id;
        Content = content;
        Queued = now;
        NextAttempt = now;
    }

    public MailId Id { get; private set; }

    /// <summary>Address, language, subject and text, sealed; emptied when the mail is given up.</summary>
    public byte[] Content { get; private set; } = [];

    public Instant Queued { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>When it may be tried. While somebody is sending it, the end of their lease.</summary>
    public Instant NextAttempt { get; private set; }

    public bool GivenUp { get; private set; }

    /// <summary>One minute after the first failure, doubling up to two hours, for a day.</summary>
    public void Failed(Instant now, bool forGood)
    {
        Attempts++;
        var pause = Duration.Min(Duration.FromMinutes(1L << Math.Min(Attempts - 1, 10)), LongestPause);
        NextAttempt = now + pause;
        if (forGood || NextAttempt > Queued + GiveUpAfter)
        {
            GivenUp = true;
            Content = [];
        }
    }
}
