namespace NetworksPortal.Employees;

/// <summary>What has to happen each time somebody signs in, whoever they are.</summary>
public interface IAfterSignIn
{
    Task HandleAsync(EmployeeId employee, CancellationToken ct);
}
