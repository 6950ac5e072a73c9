namespace NetworksPortal.Employees;

/// <summary>
/// Where people reach the portal. Links in mails start with it, and never with the Host that a request claims.
/// </summary>
public sealed record PortalAddress(Uri Root)
{
    /// <summary>Where somebody reads what is new for them.</summary>
    public string Start => new Uri(Root, "me").AbsoluteUri;

    public string Of(AccountLinkPurpose purpose, string token) =>
        new Uri(Root, $"account/{purpose.ToString().ToLowerInvariant()}?token={token}").AbsoluteUri;
}
