namespace NetworksPortal.Employees;

/// <summary>Roles of the organisation. Being in a network is never a role.</summary>
public static class Roles
{
    public const string Hr = "Hr";
    public const string Administrator = "Administrator";
    public const string Facilities = "Facilities";

    public static IReadOnlyList<string> All { get; } = [Hr, Administrator, Facilities];
}
