namespace NetworksPortal.Tests.Budgets;

/// <summary>Each test gets files of its own.</summary>
public abstract class BudgetTests : IAsyncLifetime
{
    protected BudgetScene Book { get; } = new();

    public Task InitializeAsync() => Book.InitializeAsync();

    public Task DisposeAsync() => Book.DisposeAsync();

    protected static async Task<RuleViolation> RefusedAsync(Func<Task> attempt) => await Assert.ThrowsAsync<RuleViolation>(attempt);
}
