using System.Diagnostics;

namespace NetworksPortal.Tests.Memberships;

/// <summary>Stops this test's work, and that of no other, as soon as a step is done.</summary>
internal sealed class Breaking : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private static readonly AsyncLocal<string?> At = new();
    private readonly List<IDisposable> subscriptions = [];

    public Breaking(string step)
    {
        At.Value = step;
        subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public void Dispose()
    {
        At.Value = null;
        subscriptions.ForEach(subscription => subscription.Dispose());
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "NetworksPortal.Keys")
        {
            subscriptions.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == At.Value)
        {
            throw new OperationCanceledException();
        }
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }
}
