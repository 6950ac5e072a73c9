using System.Security.Claims;

namespace NetworksPortal.Web.Accounts;

/// <summary>
/// Who has to have a second factor: whoever holds a role of the organisation, since each is power over others. Not in the demo,
/// whose people share a password that everybody knows.
/// </summary>
public sealed record SecondFactorRule(bool IsOn)
{
    public bool Asks(IReadOnlyCollection<string> roles) => IsOn && roles.Count > 0;

    public bool Asks(ClaimsPrincipal person) => Asks([.. person.FindAll(ClaimTypes.Role).Select(claim => claim.Value)]);
}
