namespace NetworksPortal.Insights.Pages.Figures;

/// <summary>A release that went out and is not shown any more, in words.</summary>
/// <param name="Period">Which.</param>
/// <param name="Why">When it was withdrawn and why; or that it is being checked, without a reason.</param>
public sealed record UnshownLine(string Period, string Why)
{
    public static IReadOnlyList<UnshownLine> Of(IEnumerable<UnshownRelease> unshown, FigureWords words) =>
        [.. unshown.Select(release => new UnshownLine(words.Name(release.Period), Say(release.Withdrawal, words)))];

    private static string Say(Withdrawal? withdrawal, FigureWords words) =>
        withdrawal is { } told ? words["Earlier.Withdrawn", words.Day(told.On), told.Reason] : words["Earlier.Checked"];
}
