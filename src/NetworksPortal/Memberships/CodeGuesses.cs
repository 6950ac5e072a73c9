using System.Collections.Concurrent;
using NetworksPortal.Employees;
using NodaTime;

namespace NetworksPortal.Memberships;

/// <summary>
/// How many wrong codes an account typed in the last hour. In memory alone, and without the network that they were for.
/// </summary>
public sealed class CodeGuesses(TimeProvider time)
{
    /// <summary>After so many, no code of this account is looked up any more until an hour has passed. The answer stays the same.</summary>
    public const int Most = 10;

    private static readonly Duration Memory = Duration.FromHours(1);

    private readonly ConcurrentDictionary<EmployeeId, IReadOnlyList<Instant>> wrong = new();

    internal bool HasTooMany(EmployeeId account) => Recent(wrong.GetValueOrDefault(account, [])).Count >= Most;

    internal void Note(EmployeeId account) =>
        wrong.AddOrUpdate(account, _ => [time.Now()], (_, before) => [.. Recent(before).TakeLast(Most - 1), time.Now()]);

    private List<Instant> Recent(IReadOnlyList<Instant> guesses) => [.. guesses.Where(guess => guess > time.Now() - Memory)];
}
