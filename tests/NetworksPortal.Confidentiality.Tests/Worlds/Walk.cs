using System.Net;
using System.Text.RegularExpressions;
using NetworksPortal.Confidentiality.Tests.Routes;

namespace NetworksPortal.Confidentiality.Tests.Worlds;

/// <summary>Everything that one person gets to see: the addresses that are given, and whatever their pages lead to.</summary>
internal static partial class Walk
{
    /// <summary>Of pages that differ in an id alone, so many are opened that only a link names.</summary>
    private const int AlikeAtMost = 6;

    public static async Task<IReadOnlyDictionary<string, Answer>> SeeAsync(this Visitor visitor, IEnumerable<string> addresses, int alikeAtMost = AlikeAtMost)
    {
        var answers = new Dictionary<string, Answer>(StringComparer.Ordinal);
        var alike = new Dictionary<string, int>(StringComparer.Ordinal);
        var waiting = new Queue<string>(addresses);
        // A link that stands on many pages takes the place of no other.
        var known = new HashSet<string>(waiting, StringComparer.Ordinal);
        while (waiting.TryDequeue(out var address))
        {
            if (!answers.ContainsKey(address))
            {
                var answer = await Answer.OfAsync(visitor, address);
                answers[address] = answer;
                foreach (var link in LinksOf(answer).Where(link => known.Add(link) && IsWanted(link)))
                {
                    waiting.Enqueue(link);
                }
            }
        }

        return answers;

        bool IsWanted(string link)
        {
            var shape = Shape(link);
            alike[shape] = alike.GetValueOrDefault(shape) + 1;
            return alike[shape] <= alikeAtMost;
        }
    }

    /// <summary>An address without the ids in it and without the answers to its questions.</summary>
    public static string Shape(string address) => Value().Replace(Id().Replace(address, "{id}"), "=");

    private static IEnumerable<string> LinksOf(Answer answer) => answer.Status == 200 && answer.IsPage
        ? Link().Matches(answer.Body).Select(match => WebUtility.HtmlDecode(match.Groups["to"].Value).Split('#')[0])
        : [];

    [GeneratedRegex("""<a [^>]*href="(?<to>/[^"]*)""", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Link();

    [GeneratedRegex("""(?<=/)(?:[0-9a-f]{32}|[0-9a-f-]{36}|\d+)(?=[/?]|$)""", RegexOptions.None, 60_000)]
    private static partial Regex Id();

    [GeneratedRegex("=[^&]*", RegexOptions.None, 60_000)]
    private static partial Regex Value();
}
