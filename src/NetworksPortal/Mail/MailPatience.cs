namespace NetworksPortal.Mail;

/// <summary>
/// How long a server may take over one mail. Up to the end half a minute without getting there counts as down; for its answer to the end it
/// gets minutes (RFC 5321, 4.5.3.2.6), since a mail that it takes and we believe lost is sent twice.
/// </summary>
public sealed class MailPatience : IDisposable
{
    public static readonly TimeSpan UpToTheEnd = TimeSpan.FromSeconds(30);
    public static readonly TimeSpan ForItsAnswer = TimeSpan.FromMinutes(5);

    private readonly CancellationTokenSource over;
    private readonly CancellationTokenRegistration stop;
    private readonly TimeProvider time;
    private ITimer? clock;
    private volatile bool isEnding;

    public MailPatience(TimeProvider time, CancellationToken ct)
    {
        (this.time, over) = (time, new CancellationTokenSource());
        stop = ct.Register(() =>
        {
            if (!isEnding)
            {
                over.Cancel();
            }
        });
        Start(UpToTheEnd);
    }

    public CancellationToken Token => over.Token;

    public bool IsOver => over.IsCancellationRequested;

    /// <summary>What <c>beforeEnd</c> threw, for the transport whose client wraps it.</summary>
    public Exception? Refused { get; private set; }

    /// <summary>Waits for the turn to end without losing patience, and has more of it from then on.</summary>
    public async Task EndAsync(Func<CancellationToken, Task> beforeEnd, CancellationToken ct)
    {
        try
        {
            Start(Timeout.InfiniteTimeSpan);
            await beforeEnd(ct);
            isEnding = true;
            Start(ForItsAnswer);
        }
        catch (Exception no)
        {
            Refused = no;
            throw;
        }
    }

    public void Dispose()
    {
        clock?.Dispose();
        stop.Dispose();
        over.Dispose();
    }

    private void Start(TimeSpan patience)
    {
        clock?.Dispose();
        clock = time.CreateTimer(_ => over.Cancel(), null, patience, Timeout.InfiniteTimeSpan);
    }
}
