using System.Text.RegularExpressions;

namespace NetworksPortal.EndToEnd.Tests.Support;

internal static partial class Html
{
    /// <summary>A form's token is different in every answer and says nothing.</summary>
    public static string WithoutTokens(string html) => Token.Replace(html, "");

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token { get; }
}
