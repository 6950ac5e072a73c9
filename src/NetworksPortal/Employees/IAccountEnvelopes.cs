namespace NetworksPortal.Employees;

/// <summary>
/// Every account has an envelope for every network, member or not. Whoever creates or closes accounts calls this inside
/// the same transaction; the work and the answer are the same for members and for everybody else.
/// </summary>
public interface IAccountEnvelopes
{
    /// <summary>Gives each of these new accounts an empty envelope for every network.</summary>
    Task CreateForAsync(IReadOnlyList<EmployeeId> accounts, CancellationToken ct);

    /// <summary>Makes every envelope of these accounts say "not a member", by rewriting all of them.</summary>
    Task EmptyAsync(IReadOnlyList<EmployeeId> accounts, CancellationToken ct);

    /// <summary>As <see cref="EmptyAsync"/>, and then the envelopes of every network go themselves, together with their account.</summary>
    Task RemoveAsync(EmployeeId account, CancellationToken ct);
}
