using NetworksPortal.Budgets;

namespace NetworksPortal.Web.Pages.Budgets;

/// <summary>What is looked for, as it stands in the address. What is not understood asks for nothing.</summary>
public sealed class LineQuery
{
    public string? Q { get; set; }

    public string? Stand { get; set; }

    /// <summary>A shared kind by its name, or one of the network's own by its id.</summary>
    public string? Soort { get; set; }

    public int P { get; set; } = 1;

    /// <summary>Plans that wait for a second core member stand among the states, though they are one of them.</summary>
    public const string Waiting = "Waiting";

    public LineFilter Filter => new(One<CostState>(Stand), One<CostCategory>(Soort), Q?.Trim() ?? "", Stand == Waiting, Guid.TryParse(Soort, out var own) ? new(own) : null);

    public string Link(string key, int year, int page) =>
        $"{Links.Budget(key, year)}&Query.Q={Uri.EscapeDataString(Q ?? "")}&Query.Stand={Uri.EscapeDataString(Stand ?? "")}&Query.Soort={Uri.EscapeDataString(Soort ?? "")}&Query.P={page}#lines";

    private static T? One<T>(string? chosen)
        where T : struct, Enum => Enum.GetNames<T>().Contains(chosen) ? Enum.Parse<T>(chosen!) : null;
}
