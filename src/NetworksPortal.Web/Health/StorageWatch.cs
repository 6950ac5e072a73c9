using Microsoft.AspNetCore.Diagnostics;
using NetworksPortal.Persistence;
using NodaTime;

namespace NetworksPortal.Web.Health;

/// <summary>Tells the operator that nothing can be saved and what to do, in one line, and not again for every form that meets it.</summary>
internal sealed partial class StorageWatch(TimeProvider time, ILogger<StorageWatch> log) : IExceptionHandler
{
    private static readonly Duration Silence = Duration.FromMinutes(10);

    private readonly Lock said = new();
    private readonly Dictionary<StorageTrouble, Instant> last = [];

    /// <summary>What a start that met it ends with.</summary>
    public static string Refusal(StorageTrouble trouble, Exception failure) => trouble == StorageTrouble.Busy
        ? "Another program holds a database of the portal: end it, and start again; nothing was changed."
        : $"Nothing can be saved in the data directory ({Cause(failure)}): make room on its disk, or give the portal's account write access, and start again.";

    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        Note(exception);
        return ValueTask.FromResult(false);
    }

    /// <returns>Whether it was trouble with saving, which is said by now.</returns>
    public bool Note(Exception failure)
    {
        if (StorageTroubles.Of(failure) is not { } trouble)
        {
            return false;
        }

        if (IsNews(trouble))
        {
            Say(trouble, failure);
        }

        return true;
    }

    private bool IsNews(StorageTrouble trouble)
    {
        lock (said)
        {
            var now = time.Now();
            if (last.TryGetValue(trouble, out var before) && now - before < Silence)
            {
                return false;
            }

            last[trouble] = now;
            return true;
        }
    }

    private void Say(StorageTrouble trouble, Exception failure)
    {
        if (trouble == StorageTrouble.Busy)
        {
            LogBusy();
        }
        else
        {
            LogFull(Cause(failure));
        }
    }

    private static string Cause(Exception failure) => failure.GetBaseException().Message.TrimEnd('.');

    [LoggerMessage(LogLevel.Error, "Nothing can be saved in the data directory ({Cause}): make room on its disk. Reading goes on, and saving works again by itself.")]
    private partial void LogFull(string cause);

    [LoggerMessage(LogLevel.Error, "Nothing can be saved while another program holds a database of the portal: end it. Reading goes on, and saving works again by itself.")]
    private partial void LogBusy();
}
