namespace NetworksPortal.Tests.Support;

/// <summary>Each test gets a book of its own.</summary>
public abstract class BookTests : IAsyncLifetime
{
    protected NetworkBook Book { get; } = new();

    public Task InitializeAsync() => Book.OpenAsync();

    public Task DisposeAsync()
    {
        Book.Dispose();
        return Task.CompletedTask;
    }
}
