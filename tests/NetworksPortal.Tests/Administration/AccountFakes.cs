using Microsoft.AspNetCore.Identity;
using NetworksPortal.Employees;
using NetworksPortal.Mail;

namespace NetworksPortal.Tests.Administration;

public sealed class SettableClock : TimeProvider
{
    private DateTimeOffset now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public void Pass(TimeSpan time) => now += time;
}

internal sealed class RecordedEnvelopes : IAccountEnvelopes
{
    public List<EmployeeId> Created { get; } = [];

    public List<EmployeeId> Emptied { get; } = [];

    public bool Fails { get; set; }

    public Task CreateForAsync(IReadOnlyList<EmployeeId> accounts, CancellationToken ct)
    {
        if (Fails)
        {
            throw new InvalidOperationException("The keystore is gone.");
        }

        Created.AddRange(accounts);
        return Task.CompletedTask;
    }

    public Task EmptyAsync(IReadOnlyList<EmployeeId> accounts, CancellationToken ct)
    {
        if (Fails)
        {
            throw new InvalidOperationException("The keystore is gone.");
        }

        Emptied.AddRange(accounts);
        return Task.CompletedTask;
    }

    public Task RemoveAsync(EmployeeId account, CancellationToken ct) => EmptyAsync([account], ct);
}

internal sealed class RecordedSignIns : IAfterSignIn
{
    public List<EmployeeId> Seen { get; } = [];

    public Task HandleAsync(EmployeeId employee, CancellationToken ct)
    {
        Seen.Add(employee);
        return Task.CompletedTask;
    }
}

/// <summary>The real hasher with one round, which counts how often it verifies.</summary>
internal sealed class CountingHasher : IPasswordHasher<Employee>
{
    private readonly PasswordHasher<Employee> inner = new(Microsoft.Extensions.Options.Options.Create(new PasswordHasherOptions { IterationCount = 1 }));

    public int Verified { get; private set; }

    public string HashPassword(Employee user, string password) => inner.HashPassword(user, password);

    public PasswordVerificationResult VerifyHashedPassword(Employee user, string hashedPassword, string providedPassword)
    {
        Verified++;
        return inner.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }
}

internal sealed class KeptMail : IMailTransport
{
    private readonly Lock turn = new();

    public List<OutgoingMail> Sent { get; } = [];

    public MailNotSent? Refusal { get; set; }

    /// <summary>What becomes of a mail instead, where it throws.</summary>
    public Action<OutgoingMail> Arriving { get; set; } = _ => { };

    public async Task SendAsync(OutgoingMail mail, Func<CancellationToken, Task> beforeEnd, CancellationToken ct)
    {
        if (Refusal is not null)
        {
            throw Refusal;
        }

        await beforeEnd(ct);
        lock (turn)
        {
            Arriving(mail);
            Sent.Add(mail);
        }
    }
}
