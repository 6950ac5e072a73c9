using System.Diagnostics;

#pragma warning disable MA0047, CA1050, IDE1006 // The runtime looks for exactly this name.

/// <summary>
/// Loaded by the runtime into a portal that a test starts with <c>DOTNET_STARTUP_HOOKS</c>: ends that process as a power cut
/// would, at the moment a named step of the work on keys, of sending mail or of EF Core is done, once or a number of times.
/// </summary>
public static class StartupHook
{
    public const string Step = "NETWORKSPORTAL_TEST_DIES_AFTER";
    /// <summary>The step of EF Core that every command to a database ends with.</summary>
    public const string Command = Framework + ".Database.Command.CommandExecuted";

    public const string Times = "NETWORKSPORTAL_TEST_DIES_AT_TIME";

    private const string Framework = "Microsoft.EntityFrameworkCore";

    private static int left = int.Parse(Environment.GetEnvironmentVariable(Times) ?? "1", System.Globalization.CultureInfo.InvariantCulture);

    public static void Initialize() => DiagnosticListener.AllListeners.Subscribe(new Listeners());

    private sealed class Listeners : IObserver<DiagnosticListener>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name is "NetworksPortal.Keys" or "NetworksPortal.Mail" or Framework)
            {
                value.Subscribe(new Killer());
            }
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }
    }

    private sealed class Killer : IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key == Environment.GetEnvironmentVariable(Step) && Interlocked.Decrement(ref left) == 0)
            {
                Process.GetCurrentProcess().Kill();
                Thread.Sleep(Timeout.Infinite);
            }
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }
    }
}
