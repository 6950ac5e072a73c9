namespace NetworksPortal.Tests.Memberships;

/// <summary>Each test gets files of its own.</summary>
public abstract class MembershipTests : IAsyncLifetime
{
    protected MembershipScene Scene { get; } = new();

    public virtual Task InitializeAsync() => Scene.InitializeAsync();

    public Task DisposeAsync() => Scene.DisposeAsync();

    protected static async Task<RuleViolation> RefusedAsync(Func<Task> attempt) => await Assert.ThrowsAsync<RuleViolation>(attempt);
}
