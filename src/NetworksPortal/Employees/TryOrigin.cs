namespace NetworksPortal.Employees;

/// <summary>Where a password comes from.</summary>
/// <param name="Address">Of the network; many people may share one.</param>
/// <param name="Device">A browser in which somebody signed in before.</param>
public sealed record TryOrigin(string Address, KnownDevice? Device);

/// <param name="Account">Who signed in there.</param>
/// <param name="Id">Random.</param>
public sealed record KnownDevice(EmployeeId Account, string Id);
