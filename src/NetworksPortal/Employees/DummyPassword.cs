using Microsoft.AspNetCore.Identity;

namespace NetworksPortal.Employees;

/// <summary>A hash of nothing, verified where there is no account, by the same hasher and so at the same cost.</summary>
public sealed class DummyPassword(IPasswordHasher<Employee> hasher)
{
    public Employee Owner { get; } = new("", "");

    public string Hash { get; } = hasher.HashPassword(new("", ""), Guid.NewGuid().ToString());
}
