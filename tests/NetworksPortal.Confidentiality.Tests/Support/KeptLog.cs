using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace NetworksPortal.Confidentiality.Tests.Support;

/// <summary>
/// A place where the log goes, turned up to Trace by a setting of its own, as an operator would. It keeps every entry whole:
/// category, sentence, values, scopes and exception.
/// </summary>
[ProviderAlias("Kept")]
internal sealed class KeptLog : ILoggerProvider, ISupportExternalScope
{
    private IExternalScopeProvider scopes = new LoggerExternalScopeProvider();

    public ConcurrentQueue<string> Entries { get; } = new();

    /// <summary>What stood in the log since the last time that it was taken.</summary>
    public IReadOnlyList<string> Take()
    {
        var taken = new List<string>();
        while (Entries.TryDequeue(out var entry))
        {
            taken.Add(entry);
        }

        return taken;
    }

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => scopes = scopeProvider;

    public void Dispose() { }

    private static string Values(object? state) =>
        state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(", ", pairs.Select(pair => $"{pair.Key}={pair.Value}")) : $"{state}";

    private sealed class Logger(KeptLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => log.scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var around = new List<string>();
            log.scopes.ForEachScope((scope, list) => list.Add($"{scope} {Values(scope)}"), around);
            log.Entries.Enqueue($"{category} {logLevel} {formatter(state, exception)} [{Values(state)}] {{{string.Join("; ", around)}}} {exception}");
        }
    }
}

internal static class KeptLogSettings
{
    /// <summary>Every category at its loudest, for this one sink and for all; the console stays quiet.</summary>
    public static PortalApp Keeping(this PortalApp app, KeptLog log) => app.LoggingTo(log)
        .With("Logging:LogLevel:Default", "Trace")
        .With("Logging:LogLevel:Microsoft", "Trace")
        .With("Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics", "Trace")
        .With("Logging:LogLevel:Microsoft.AspNetCore.Routing.EndpointMiddleware", "Trace")
        .With("Logging:LogLevel:NetworksPortal", "Trace")
        .With("Logging:Kept:LogLevel:Default", "Trace")
        .With("Logging:Kept:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics", "Trace")
        .With("Logging:Console:LogLevel:Default", "None");
}
