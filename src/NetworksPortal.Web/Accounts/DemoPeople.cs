namespace NetworksPortal.Web.Accounts;

/// <summary>Whom the demo's sign-in page offers, grouped by what they do. Their descriptions stand in the page's texts.</summary>
internal static class DemoPeople
{
    public const string Password = "Samen-2026!";

    public static IReadOnlyList<DemoGroup> Groups { get; } =
    [
        new("Colleagues", ["els", "dina"]),
        new("CoreTeams", ["chris", "hanne", "amina", "farid", "bart", "gert"]),
        new("Services", ["hr", "zalen", "it"]),
    ];

    public static string AddressOf(string person) => person + "@stad.example";
}

/// <param name="Key">Key of the heading in the page's texts.</param>
internal sealed record DemoGroup(string Key, IReadOnlyList<string> People);
