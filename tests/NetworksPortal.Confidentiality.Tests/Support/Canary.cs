namespace NetworksPortal.Confidentiality.Tests.Support;

/// <summary>Words that stand nowhere else. Where one of them is found, something private lies open.</summary>
internal static class Canary
{
    public const string Nickname = "Zeldzame Kanarie";
    public const string Mail = "verborgen.kanarie@thuis.example";
    public const string Needs = "Een stille hoek voor mijn kanarie";
    public const string Note = "Kanarie meegenomen naar de zitting";

    public static IReadOnlyList<string> All { get; } = [Nickname, Mail, Needs, Note];
}
