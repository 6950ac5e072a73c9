namespace NetworksPortal.Insights.Pages.Figures;

/// <summary>What a network told itself, as everybody reads it. Its core team is shown the same before it is out.</summary>
public sealed record OwnWordsView(string Network, string Accent, string Emblem, string Band, string Words)
{
    public static OwnWordsView Of(NetworkLabel network, OwnWords told, FigureWords words) =>
        new(network.Name, network.Accent, network.Emblem, words[$"Band.{told.Band}"], told.Words);

    internal static IReadOnlyList<OwnWordsView> Of(ReleasedTable table, FigureWords words) =>
        [.. table.OwnWords.Select(told => Of(table.Networks.First(network => network.Key == told.Network), told.Told, words))];
}
