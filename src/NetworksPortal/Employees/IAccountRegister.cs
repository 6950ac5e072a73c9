namespace NetworksPortal.Employees;

/// <summary>The administration's part when somebody erases their own account. It knows nothing of what they were a member of.</summary>
public interface IAccountRegister
{
    /// <summary>
    /// Takes the account out: name, address, password, roles and links. A line of the log says that a number erased itself.
    /// Inside the caller's transaction.
    /// </summary>
    /// <exception cref="RuleViolation"><c>LastAdministrator</c>.</exception>
    Task StrikeOutAsync(EmployeeId account, CancellationToken ct);

    /// <summary>The numbers that erased themselves and are no account's now.</summary>
    Task<IReadOnlyList<EmployeeId>> StruckOutAsync(CancellationToken ct);
}
