using System.Text;
using System.Text.RegularExpressions;

namespace NetworksPortal.Testing.Mail;

/// <summary>A mail as it travelled, taken apart: its own headers, its words, and the same as a page.</summary>
public sealed partial record MailParts(string Headers, string Text, string Html)
{
    public static MailParts Of(string content)
    {
        var (headers, body) = Halves(content);
        var boundary = Boundary().Match(headers).Groups["b"].Value;
        var parts = body.Split("--" + boundary, StringSplitOptions.None)[1..^1].Select(part => Halves(part.TrimStart('\n'))).ToList();
        return new(headers, Words(parts[0], "text/plain"), Words(parts[1], "text/html"));
    }

    private static (string Headers, string Body) Halves(string content)
    {
        var halves = content.ReplaceLineEndings("\n").Split("\n\n", 2);
        return (halves[0].Replace("\n ", " ", StringComparison.Ordinal).Replace("\n\t", " ", StringComparison.Ordinal), halves[1]);
    }

    private static string Words((string Headers, string Body) part, string type)
    {
        Assert.Contains($"Content-Type: {type}; charset=utf-8", part.Headers, StringComparison.OrdinalIgnoreCase);
        var words = part.Headers.Contains("Content-Transfer-Encoding: base64", StringComparison.OrdinalIgnoreCase)
            ? Encoding.UTF8.GetString(Convert.FromBase64String(part.Body))
            : part.Body;
        return words.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
    }

    [GeneratedRegex("boundary=\"?(?<b>[^\"\n;]+)", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Boundary();
}
