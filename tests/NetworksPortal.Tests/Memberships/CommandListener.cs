using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NetworksPortal.Tests.Memberships;

/// <summary>Writes down every statement that this test, and no other that runs beside it, sends to a database.</summary>
internal sealed class CommandListener : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private static readonly AsyncLocal<List<string>?> Current = new();
    private readonly List<IDisposable> subscriptions = [];

    public static CommandListener Start(List<string> statements)
    {
        Current.Value = statements;
        var listener = new CommandListener();
        listener.subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(listener));
        return listener;
    }

    public void Dispose()
    {
        Current.Value = null;
        subscriptions.ForEach(subscription => subscription.Dispose());
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
        {
            subscriptions.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuting.Name && value.Value is CommandEventData command)
        {
            Current.Value?.Add(command.Command.CommandText);
        }
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }
}
