using NetworksPortal.Employees;

namespace NetworksPortal.Memberships;

/// <summary>A sign-in rewrites the account's envelopes, so that a join is one rewrite among many.</summary>
internal sealed class ResealAfterSignIn(Envelopes envelopes) : IAfterSignIn
{
    public Task HandleAsync(EmployeeId employee, CancellationToken ct) => envelopes.ResealAsync(employee, ct);
}
