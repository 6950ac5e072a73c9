using System.Text.RegularExpressions;

namespace NetworksPortal.Confidentiality.Tests.Support;

/// <summary>Finds lines that say of an account in which network something of it happened, in whatever form either stands there.</summary>
/// <param name="networks">Name, public address and opaque key of every network.</param>
/// <param name="people">Addresses and names of accounts.</param>
internal sealed partial class WhoIsWhere(IReadOnlyCollection<(string Name, string Slug, string Key)> networks, IReadOnlyCollection<string> people)
{
    public bool IsSaidBy(string line) => HasNetwork(line) && HasAccount(line);

    private bool HasNetwork(string line) => NetworkNumber().IsMatch(line) || networks.Any(network => line.Contains(network.Key, StringComparison.OrdinalIgnoreCase) || Names(line, network.Name, network.Slug));

    private bool HasAccount(string line) => AccountNumber().IsMatch(line) || people.Any(person => line.Contains(person, StringComparison.OrdinalIgnoreCase));

    /// <summary>A name is looked for as it is written; an address in lower case where it is no word of every day, and in a path in any case.</summary>
    public static bool Names(string text, string name, string slug) =>
        Regex.IsMatch(text, $@"\b{Regex.Escape(name)}\b", RegexOptions.None, TimeSpan.FromMinutes(1))
        || text.Contains($"/{slug}", StringComparison.OrdinalIgnoreCase)
        || (slug != "link" && Regex.IsMatch(text, $@"\b{Regex.Escape(slug)}\b", RegexOptions.IgnoreCase, TimeSpan.FromMinutes(1)));

    [GeneratedRegex("""\bNetwork(?:Id)?\b(?: \{ Value)?["']?\s*[=:#]?\s*["']?[0-9]+""", RegexOptions.IgnoreCase, 60_000)]
    private static partial Regex NetworkNumber();

    [GeneratedRegex("""@stad\.example|nameidentifier|/admin/accounts/[0-9]+|\b(?:Employee|Account|User|Subject)(?:Id)?\b(?: \{ Value)?["']?\s*[=:#]?\s*["']?[0-9]+""", RegexOptions.IgnoreCase, 60_000)]
    private static partial Regex AccountNumber();
}
