using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace NetworksPortal.Web.Tests.Pages;

/// <summary>What a portal asks its databases while somebody listens.</summary>
internal sealed class AskedCommands : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly string directory;
    private readonly List<IDisposable> subscriptions = [];

    public AskedCommands(string directory)
    {
        this.directory = directory;
        subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public sealed record Asked(string Database, string Text, IReadOnlyDictionary<string, object?> Values);

    public List<Asked> All { get; } = [];

    /// <summary>What works in the background asks as well, and not for a page.</summary>
    public static void OfPagesAlone(IServiceCollection services)
    {
        foreach (var job in services.Where(s => s.ImplementationType?.Namespace == "NetworksPortal.Web.Jobs").ToList())
        {
            services.Remove(job);
        }
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
        {
            subscriptions.Add(value.Subscribe(this, name => name == RelationalEventId.CommandExecuting.Name));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is CommandEventData { Command: { } command } && command.Connection!.DataSource.StartsWith(directory, StringComparison.Ordinal))
        {
            var values = command.Parameters.Cast<DbParameter>().ToDictionary(parameter => parameter.ParameterName, parameter => parameter.Value, StringComparer.Ordinal);
            lock (All)
            {
                All.Add(new(command.Connection.DataSource, command.CommandText, values));
            }
        }
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose() => subscriptions.ForEach(subscription => subscription.Dispose());
}
