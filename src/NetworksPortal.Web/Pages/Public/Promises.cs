namespace NetworksPortal.Web.Pages.Public;

/// <summary>What the D&amp;I office never sees, and what it sees twice a year; keys of <c>Promises.resx</c>.</summary>
public sealed class Promises
{
    public static IReadOnlyList<string> Never { get; } = ["Never.Member", "Never.Meetings", "Never.Words", "Never.Needs"];

    public static IReadOnlyList<string> Shown { get; } = ["Shown.Members", "Shown.Meetings", "Shown.Money", "Shown.Hours"];
}
