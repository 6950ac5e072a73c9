namespace NetworksPortal.Web.Authorization;

/// <summary>Who may open an address. Everything that is not listed in <see cref="RouteTable"/> is closed.</summary>
public enum Access
{
    /// <summary>Without signing in.</summary>
    Anyone,

    /// <summary>Whoever carries the secret that stands in the address.</summary>
    Token,

    Employee,

    /// <summary>A member of the network whose space key stands in the address.</summary>
    Member,

    /// <summary>A core member of that network.</summary>
    Core,

    Hr,
    Facilities,
    Administrator,
}
